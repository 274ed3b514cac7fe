import { generatorsOf } from '../../src/model/argocd/generator.ts'
import { isGiven } from '../../src/model/argocd/source.ts'
import { isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `MatrixGenerator.GenerateParams`. */
export default defineRule({
  code: 'ARG203',
  name: 'matrix-generator',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/ApplicationSet'],
  severity: 'error',
  sources: [{ fact: 'argo-cd applicationset/generators/matrix.go: Matrix support only two' }],
  text: {
    en: {
      title: 'Matrix that does not combine two generators',
      message: ({ count }) => `The matrix holds ${count} generators instead of 2`,
      why: 'Argo CD combines exactly two generators and generates nothing otherwise.',
      fix: 'Put two generators in the matrix; a third one goes into a matrix nested in the first.',
    },
    fr: {
      title: 'Matrix qui ne combine pas deux générateurs',
      message: ({ count }) => `La matrix contient ${count} générateur(s) au lieu de 2`,
      why: 'Argo CD combine exactement deux générateurs et ne produit rien sinon.',
      fix: 'Mettre deux générateurs dans la matrix ; un troisième va dans une matrix imbriquée dans la première.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - matrix:
        generators:
          - clusters: {}
          - matrix: { generators: [{ list: { elements: [] } }, { list: { elements: [] } }] }
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ matrix: { generators: [{ clusters: {} }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ matrix: { generators: [{ clusters: {} }, { list: { elements: [] } }, { list: { elements: [] } }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
  },
  *check(set) {
    for (const { value, route } of generatorsOf(set)) {
      if (!isRecord(value.matrix)) continue
      const { generators } = value.matrix
      const count = Array.isArray(generators) ? generators.length : isGiven(generators) ? 2 : 0
      if (count !== 2) yield { at: [...route, 'matrix', 'generators'], data: { count } }
    }
  },
})

import { generatorsOf } from '../../src/model/argocd/generator.ts'
import { defineRule } from '../../src/model/rule.ts'

/** At the top, both generators of an entry run; inside a matrix or a merge Argo CD gives up. */
export default defineRule({
  code: 'ARG202',
  name: 'nested-generator',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/ApplicationSet'],
  severity: 'error',
  sources: [{ fact: 'argo-cd applicationset/generators/matrix.go ErrMoreThenOneInnerGenerators' }],
  text: {
    en: {
      title: 'Two generators in one nested entry',
      message: ({ kinds, parent }) => `One entry of the ${parent} holds several generators: ${kinds}`,
      why: 'Argo CD accepts one generator in each entry of a matrix or a merge, and generates nothing otherwise.',
      fix: 'Write one `- ` entry for each generator.',
    },
    fr: {
      title: 'Deux générateurs dans une entrée imbriquée',
      message: ({ kinds, parent }) => `Une entrée de ${parent} contient plusieurs générateurs : ${kinds}`,
      why: 'Argo CD accepte un seul générateur par entrée de matrix ou de merge, et ne produit rien sinon.',
      fix: 'Écrire une entrée `- ` par générateur.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - list: { elements: [] }
      clusters: {}
    - matrix: { generators: [{ clusters: {}, selector: {} }, { list: { elements: [] } }] }
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - matrix: { generators: [{ clusters: {}, git: { directories: [] } }, { list: { elements: [] } }] }
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
  },
  *check(set) {
    for (const { route, kinds, parent } of generatorsOf(set))
      if (parent && kinds.length > 1) yield { at: route, data: { kinds: kinds.join(', '), parent } }
  },
})

import { generatorsOf } from '../../src/model/argocd/generator.ts'
import { isGiven } from '../../src/model/argocd/source.ts'
import { isRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** `MergeGenerator.GenerateParams`, `getParamSetsByMergeKey`. */
export default defineRule({
  code: 'ARG204',
  name: 'merge-generator',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/ApplicationSet'],
  severity: 'error',
  sources: [
    {
      fact: 'argo-cd applicationset/generators/merge.go: Merge requires two or more generators and at least one merge key',
    },
  ],
  text: {
    en: {
      title: 'Merge without two generators or a key',
      message: ({ count, keys }) =>
        keys ? 'The merge has no "mergeKeys"' : `The merge holds ${count} generator, two or more are needed`,
      why: 'Argo CD merges what two or more generators give for the same key, and generates nothing otherwise.',
      fix: ({ keys }) =>
        keys
          ? 'List in `mergeKeys` the parameters that the generators share.'
          : 'Add a generator that overrides values of the first, or replace the merge by that first one.',
    },
    fr: {
      title: 'Merge sans deux générateurs ou sans clé',
      message: ({ count, keys }) =>
        keys ? 'Le merge n’a pas de « mergeKeys »' : `Le merge contient ${count} générateur, il en faut au moins deux`,
      why: 'Argo CD fusionne ce que deux générateurs ou plus donnent pour une même clé, et ne produit rien sinon.',
      fix: ({ keys }) =>
        keys
          ? 'Énumérer dans `mergeKeys` les paramètres communs aux générateurs.'
          : 'Ajouter un générateur qui remplace des valeurs du premier, ou mettre ce premier à la place du merge.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - merge: { mergeKeys: [server], generators: [{ clusters: {} }, { clusters: {} }, { list: { elements: [] } }] }
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ merge: { mergeKeys: [server], generators: [{ clusters: {} }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ merge: { mergeKeys: [], generators: [{ clusters: {} }, { list: { elements: [] } }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
  },
  *check(set): Iterable<Match> {
    for (const { value, route } of generatorsOf(set)) {
      if (!isRecord(value.merge)) continue
      const [count, keys] = [lengthOf(value.merge.generators), lengthOf(value.merge.mergeKeys)]
      if (count < 2) yield { at: [...route, 'merge', 'generators'], data: { count } }
      if (keys === 0) yield { at: [...route, 'merge', 'mergeKeys'], data: { keys: 'none' } }
    }
  },
})

/** Of anything but a list nothing is known. */
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : isGiven(value) ? Infinity : 0)

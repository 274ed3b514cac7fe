import { GENERATOR_KINDS, generatorsOf } from '../../src/model/argocd/generator.ts'
import { defineRule } from '../../src/model/rule.ts'

const KNOWN: readonly string[] = [...GENERATOR_KINDS, 'selector']

/** `invalidGenerators`: the API server drops the field that it does not know, what is left generates nothing. */
export default defineRule({
  code: 'ARG201',
  name: 'generator-kind',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/ApplicationSet'],
  severity: 'error',
  sources: [{ fact: 'argo-cd applicationset/utils/utils.go: ApplicationSet contains unrecognized generators' }],
  text: {
    en: {
      title: 'Generator that does not exist',
      message: ({ kind }) => (kind ? `Generator "${kind}" does not exist` : 'The entry names no generator'),
      why: 'The API server drops the field without a word, and the entry generates no Application.',
      fix: `Use one of ${GENERATOR_KINDS.join(', ')}.`,
    },
    fr: {
      title: 'Générateur qui n’existe pas',
      message: ({ kind }) => (kind ? `Le générateur « ${kind} » n’existe pas` : 'L’entrée ne désigne aucun générateur'),
      why: 'Le serveur d’API retire le champ sans rien dire, et l’entrée ne produit aucune Application.',
      fix: `Employer ${GENERATOR_KINDS.join(', ')}.`,
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - clusters: {}
      selector: { matchLabels: { env: prod } }
    - matrix:
        generators: [{ list: { elements: [] } }, { plugin: { configMapRef: { name: envs } } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ cluster: {} }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ merge: { mergeKeys: [env], generators: [{ list: { elements: [] } }, { selector: {} }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
  },
  *check(set) {
    for (const { value, route } of generatorsOf(set)) {
      const fields = Object.keys(value)
      // a known one that is null is left alone: what becomes of it is unknown
      if (GENERATOR_KINDS.some((kind) => fields.includes(kind))) continue
      const kind = fields.find((field) => !KNOWN.includes(field))
      yield kind === undefined ? { at: route } : { at: { key: [...route, kind] }, data: { kind } }
    }
  },
})

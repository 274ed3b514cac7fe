import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `text/template` `Option`, which panics on anything else. */
const OPTIONS = ['missingkey=default', 'missingkey=invalid', 'missingkey=zero', 'missingkey=error']

/** More options than this are the work of an attacker. */
const MAX_OPTIONS = 50

/** Read only with `goTemplate: true`. */
export default defineRule({
  code: 'ARG213',
  name: 'go-template-options',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/ApplicationSet'],
  severity: 'error',
  sources: [
    { fact: 'argo-cd applicationset/utils/utils.go hands goTemplateOptions to text/template Option' },
    { fact: 'pkg.go.dev/text/template: Option panics if the option string is unrecognized' },
  ],
  text: {
    en: {
      title: 'Go template option that does not exist',
      message: ({ option }) => `"${option}" is no option of Go templates`,
      why: 'Go’s template engine panics on an option that it does not know: no Application is generated.',
      fix: 'Use `missingkey=error`, which Argo CD recommends, or `missingkey=default`, `missingkey=zero`, `missingkey=invalid`.',
    },
    fr: {
      title: 'Option de template Go qui n’existe pas',
      message: ({ option }) => `« ${option} » n’est pas une option des templates Go`,
      why: 'Le moteur de templates de Go s’arrête net devant une option qu’il ne connaît pas : aucune Application n’est produite.',
      fix: 'Employer `missingkey=error`, qu’Argo CD recommande, ou `missingkey=default`, `missingkey=zero`, `missingkey=invalid`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  goTemplateOptions: ["missingkey=error"]
  generators: [{ clusters: {} }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplateOptions: ["strict"]
  generators: [{ clusters: {} }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  goTemplateOptions: ["missingkey=error", "missingKey=error"]
  generators: [{ clusters: {} }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`,
    ],
  },
  *check(set) {
    if (set.get('spec', 'goTemplate') !== true) return
    for (const [index, option] of asList(set.get('spec', 'goTemplateOptions')).slice(0, MAX_OPTIONS).entries())
      if (typeof option === 'string' && !OPTIONS.includes(option))
        yield { at: ['spec', 'goTemplateOptions', index], data: { option } }
  },
})

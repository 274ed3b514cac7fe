import { APP_PROJECT, recordsOf } from '../../src/model/argocd/project.ts'
import { goText } from '../../src/model/argocd/source.ts'
import { asText } from '../../src/model/json.ts'
import { repeated } from '../../src/model/repeated.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `ValidateProject`, destinationServiceAccounts. */
export default defineRule({
  code: 'ARG117',
  name: 'destination-service-account',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [
    {
      fact: 'argo-cd app_project_types.go ValidateProject: server, namespace or defaultServiceAccount has an invalid format',
    },
  ],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Service account of a destination that Argo CD refuses',
      message: ({ field, text, repeated }) =>
        repeated ? `Destination "${text}" has a service account twice` : `Argo CD refuses ${field} "${text}"`,
      why: 'Argo CD refuses the project: it would not know as whom to sync.',
      fix: ({ field }) =>
        field === 'defaultServiceAccount'
          ? 'Give the name of a service account, or `namespace:name`, without any of `! * [ ] { } \\ /`.'
          : 'Use names and patterns without `!`, each bracket closed, each pair of server and namespace once.',
    },
    fr: {
      title: 'Compte de service d’une destination refusé par Argo CD',
      message: ({ field, text, repeated }) =>
        repeated ? `La destination « ${text} » a deux comptes de service` : `Argo CD refuse « ${text} » dans ${field}`,
      why: 'Argo CD refuse le projet : il ne saurait pas sous quelle identité synchroniser.',
      fix: ({ field }) =>
        field === 'defaultServiceAccount'
          ? 'Donner le nom d’un compte de service, ou `namespace:nom`, sans aucun de `! * [ ] { } \\ /`.'
          : 'Employer des noms et motifs sans `!`, chaque crochet fermé, chaque couple serveur et namespace une seule fois.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts:
    - { server: https://kubernetes.default.svc, namespace: 'portail-[a-z]*', defaultServiceAccount: 'comptes:deploiement' }
    - { server: '*', namespace: '', defaultServiceAccount: lecteur }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts: [{ server: '*', namespace: '!portail', defaultServiceAccount: lecteur }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts: [{ server: '*', namespace: '[portail', defaultServiceAccount: lecteur }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts: [{ server: '*', namespace: portail, defaultServiceAccount: comptes/lecteur }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts: [{ server: '*', namespace: portail }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts:
    - { server: '*', namespace: portail, defaultServiceAccount: lecteur }
    - { server: '*', namespace: portail, defaultServiceAccount: autre }
`,
    ],
  },
  *check(project, { repository }): Iterable<Match> {
    const accounts = recordsOf(project, ['spec', 'destinationServiceAccounts'])
    for (const { value, route } of accounts) {
      for (const field of ['server', 'namespace']) {
        const text = asText(value[field])
        if (text !== undefined && !isTemplate(text) && (text.includes('!') || hasOpenBracket(text)))
          yield { at: [...route, field], data: { field, text } }
      }
      const account = goText(value.defaultServiceAccount)
      if (account !== undefined && !isTemplate(account) && (/^ *$/.test(account) || /[!*[\]{}\\/]/.test(account)))
        yield { at: [...route, 'defaultServiceAccount'], data: { field: 'defaultServiceAccount', text: account } }
    }
    const pairs = accounts.flatMap(({ value, route }) => {
      const text = `${asText(value.server) ?? ''}/${asText(value.namespace) ?? ''}`
      return isTemplate(text) ? [] : [{ route, text }]
    })
    for (const { item, earlier } of repeated(pairs, ({ text }) => text))
      yield {
        at: item.route,
        data: { text: item.text, repeated: 'yes' },
        severity: 'warning',
        related: [repository.locate(project, earlier.route)],
      }
  },
})

/** A class of characters that never ends, which gobwas/glob refuses; a backslash takes the next character as it is. */
function hasOpenBracket(pattern: string): boolean {
  const plain = pattern.replace(/\\./gs, '')
  const open = plain.lastIndexOf('[')
  return open >= 0 && plain.indexOf(']', open) < 0
}

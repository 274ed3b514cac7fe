import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `GetDestinationServer`. A value that a template fills may end up empty. */
export default defineRule({
  code: 'ARG030',
  name: 'destination-name-and-server',
  subject: 'application',
  severity: 'error',
  sources: [{ fact: 'argo-cd util/argo/argo.go: application destination can’t have both name and server defined' }],
  equivalents: ['kyverno/application-field-validation/destination-server-name'],
  text: {
    en: {
      title: 'Destination named twice',
      message: ({ name, server }) => `The destination has the name "${name}" and the server "${server}"`,
      why: 'Argo CD refuses a destination that gives both the name of a cluster and its address, even of the same one.',
      fix: 'Keep `name` or `server`.',
    },
    fr: {
      title: 'Destination désignée deux fois',
      message: ({ name, server }) => `La destination a le nom « ${name} » et le serveur « ${server} »`,
      why: 'Argo CD refuse une destination qui donne à la fois le nom d’un cluster et son adresse, même s’il s’agit du même.',
      fix: 'Garder `name` ou `server`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, server: '', namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  generators: [{ list: { elements: [{ cluster: prod, url: '' }] } }]
  template:
    metadata: { name: "portail-{{.cluster}}" }
    spec:
      project: portail
      source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
      destination: { name: "{{.cluster}}", server: "{{.url}}", namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: in-cluster, server: https://kubernetes.default.svc, namespace: portail }
`,
    ],
  },
  *check(application) {
    const name = asText(application.get('destination', 'name'))
    const server = asText(application.get('destination', 'server'))
    if (name === undefined || server === undefined || isTemplate(name) || isTemplate(server)) return
    yield { at: ['destination', 'server'], data: { name, server } }
  },
})

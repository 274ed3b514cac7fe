import { isGiven, mayBeCompleted } from '../../src/model/argocd/source.ts'
import { isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `GetDestinationServer`, `ErrDestinationMissing`. */
export default defineRule({
  code: 'ARG031',
  name: 'destination',
  subject: 'application',
  severity: 'error',
  sources: [{ fact: 'argo-cd util/argo/argo.go ErrDestinationMissing: destination server missing from app spec' }],
  text: {
    en: {
      title: 'Application without a cluster',
      message: 'The destination names no cluster: neither "name" nor "server"',
      why: 'Argo CD refuses an Application that does not say where to deploy (InvalidSpecError).',
      fix: 'Give `destination.name`, the label of the cluster in the console, or `destination.server`.',
    },
    fr: {
      title: 'Application sans cluster',
      message: 'La destination ne désigne aucun cluster : ni « name » ni « server »',
      why: 'Argo CD refuse une Application qui ne dit pas où déployer (InvalidSpecError).',
      fix: 'Donner `destination.name`, le nom du cluster dans la console, ou `destination.server`.',
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
  destination: { server: https://kubernetes.default.svc }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
`,
    ],
  },
  *check(application) {
    const destination = application.get('destination')
    if (isGiven(destination) && !isRecord(destination)) return
    if (isGiven(application.get('destination', 'name')) || isGiven(application.get('destination', 'server'))) return
    if (!mayBeCompleted(application)) yield { at: ['destination'] }
  },
})

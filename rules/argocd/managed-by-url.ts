import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

const ANNOTATION = 'argocd.argoproj.io/managed-by-url'

/** `ValidateManagedByURL`: the address becomes a link of Argo CD's console. */
export default defineRule({
  code: 'ARG020',
  name: 'managed-by-url',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/Application'],
  severity: 'error',
  sources: [{ fact: 'argo-cd util/argo/argo.go ValidateManagedByURL: URL must include http or https protocol' }],
  equivalents: ['argocd/ValidateManagedByURL', 'argocd/argocd/ValidateManagedByURL'],
  text: {
    en: {
      title: 'Managed-by address that is no web address',
      message: ({ address }) => `managed-by-url "${address}" is not an http or https address`,
      why: 'Argo CD refuses any other address there (InvalidSpecError): it becomes a link of its console.',
      fix: 'Write the address of the Argo CD console, such as `https://argocd.example.fr`, or remove the annotation.',
    },
    fr: {
      title: 'Adresse managed-by qui n’est pas une adresse web',
      message: ({ address }) => `managed-by-url « ${address} » n’est pas une adresse http ou https`,
      why: 'Argo CD y refuse toute autre adresse (InvalidSpecError) : elle devient un lien de sa console.',
      fix: 'Écrire l’adresse de la console d’Argo CD, par exemple `https://argocd.example.fr`, ou retirer l’annotation.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: portail
  annotations: { argocd.argoproj.io/managed-by-url: 'HTTPS://argocd.example.fr/applications?n=1' }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: portail
  annotations: { argocd.argoproj.io/managed-by-url: 'javascript:alert(1)' }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: portail
  annotations: { argocd.argoproj.io/managed-by-url: argocd.example.fr }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(object) {
    const address = asText(object.annotations[ANNOTATION])
    if (address !== undefined && !isTemplate(address) && !/^https?:/i.test(address))
      yield { at: ['metadata', 'annotations', ANNOTATION], data: { address } }
  },
})

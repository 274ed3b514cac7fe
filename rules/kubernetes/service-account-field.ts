import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { renameField } from '../../src/model/subject/correction.ts'

export default defineRule({
  code: 'K8S162',
  name: 'service-account-field',
  subject: 'pod',
  severity: 'info',
  sources: [{ fact: 'Kubernetes API, PodSpec: serviceAccount is a deprecated alias for serviceAccountName' }],
  equivalents: ['kube-linter/deprecated-service-account-field'],
  text: {
    en: {
      title: 'Deprecated field serviceAccount',
      message: ({ account }) => `serviceAccount ("${account}") is a deprecated alias`,
      why: 'Kubernetes keeps it for old manifests only, and tools that read `serviceAccountName` do not see it.',
      fix: 'Write `serviceAccountName`.',
    },
    fr: {
      title: 'Champ serviceAccount obsolète',
      message: ({ account }) => `serviceAccount (« ${account} ») est un alias obsolète`,
      why: 'Kubernetes ne le garde que pour d’anciens manifestes, et les outils qui lisent `serviceAccountName` ne le voient pas.',
      fix: 'Écrire `serviceAccountName`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      // as a cluster shows it: both are there
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccount: web\n  serviceAccountName: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccount: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    const account = asText(pod.get('serviceAccount'))
    if (account === undefined || asText(pod.get('serviceAccountName')) === account) return
    yield {
      at: { key: ['serviceAccount'] },
      data: { account },
      edits: renameField(pod, ['serviceAccount'], 'serviceAccountName'),
    }
  },
})

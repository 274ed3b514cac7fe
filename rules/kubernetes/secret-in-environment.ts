import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** The platform's own examples do it: an opinion of the CIS benchmark (5.4.1). */
export default defineRule({
  code: 'K8S147',
  name: 'secret-in-environment',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'CIS Kubernetes Benchmark 5.4.1: prefer secrets as files over secrets as environment variables' }],
  equivalents: [
    'kube-linter/read-secret-from-env-var',
    'kyverno/secrets-not-from-env-vars/secrets-not-from-env-vars',
    'kyverno/no-secrets/secrets-not-from-env',
    'datree/CIS_INVALID_KEY_SECRETKEYREF_SECRETREF',
    'checkov/CKV_K8S_35',
  ],
  text: {
    en: {
      title: 'Secret read through the environment',
      message: ({ container, count }) =>
        `Container "${container}" takes ${count === 1 ? 'a secret' : `${count} secrets`} from its environment`,
      why: 'Programs often print their environment when they fail, and every process that they start inherits it.',
      fix: 'Mount the Secret as a volume and read the file.',
    },
    fr: {
      title: 'Secret lu par l’environnement',
      message: ({ container, count }) =>
        `Le conteneur « ${container} » lit ${count === 1 ? 'un secret' : `${count} secrets`} dans son environnement`,
      why: 'Un programme affiche souvent son environnement quand il échoue, et chaque processus qu’il lance en hérite.',
      fix: 'Monter le Secret comme volume et lire le fichier.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: HOTE, valueFrom: { configMapKeyRef: { name: web, key: hote } } }], envFrom: [{ configMapRef: { name: web } }], volumeMounts: [{ name: cles, mountPath: /cles }] }]\n  volumes: [{ name: cles, secret: { secretName: web } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: A, value: b }, { name: JETON, valueFrom: { secretKeyRef: { name: web, key: jeton } } }] }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", envFrom: [{ secretRef: { name: web } }] }]\n',
    ],
  },
  *check(container) {
    const routes = [
      ...[...asList(container.get('env')).keys()].map((index) => ['env', index, 'valueFrom', 'secretKeyRef']),
      ...[...asList(container.get('envFrom')).keys()].map((index) => ['envFrom', index, 'secretRef']),
    ].filter(([field, ...route]) => container.get(field === 'env' ? 'env' : 'envFrom', ...route) != null)
    const [first] = routes
    if (first) yield { at: { key: first }, data: { container: container.name, count: routes.length } }
  },
})

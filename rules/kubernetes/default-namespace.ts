import { isClusterScoped } from '../../src/model/namespace.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Groups whose kinds are known to live in a namespace, but for those that the profile lists. */
const GROUPS = [
  '',
  'apps',
  'apps.openshift.io',
  'autoscaling',
  'batch',
  'extensions',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
]

/** The opposite of K8S027: on the platform Argo CD gives the namespace, and a manifest that names one is refused. */
export default defineRule({
  code: 'K8S163',
  name: 'default-namespace',
  subject: 'object',
  severity: 'info',
  default: false,
  sources: [{ fact: 'CIS Kubernetes Benchmark 5.7.4: the default namespace should not be used' }],
  equivalents: [
    'kube-linter/use-namespace',
    'kyverno/disallow-default-namespace/validate-namespace',
    'kyverno/disallow-default-namespace/validate-podcontroller-namespace',
    'datree/WORKLOAD_INCORRECT_NAMESPACE_VALUE_DEFAULT',
    'checkov/CKV_K8S_21',
  ],
  text: {
    en: {
      title: 'Object in the default namespace',
      message: ({ kind, name, written }) =>
        written ? `${kind} "${name}" is in the namespace "default"` : `${kind} "${name}" names no namespace`,
      why: 'Applied by hand without `--namespace`, it lands in "default", which no quota nor network policy protects.',
      fix: 'Name a namespace, for a tool that does not give one; on the platform Argo CD does, and the field is left out.',
    },
    fr: {
      title: 'Objet dans le namespace par défaut',
      message: ({ kind, name, written }) =>
        written
          ? `${kind} « ${name} » est dans le namespace « default »`
          : `${kind} « ${name} » ne nomme pas de namespace`,
      why: 'Appliqué à la main sans `--namespace`, il arrive dans « default », que ni quota ni politique réseau ne protège.',
      fix: 'Nommer un namespace, pour un outil qui n’en donne pas ; sur la plateforme, Argo CD le fait, et le champ est omis.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: portail }\nspec: { ports: [{ port: 80 }] }\n',
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: portail }\n',
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: default }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
    ],
  },
  *check({ group, kind, name, namespace, displayName }, { profile }) {
    if (!GROUPS.includes(group) || isClusterScoped({ group, kind }, profile)) return
    // the account that Kubernetes itself makes in every namespace
    if ((namespace ?? 'default') !== 'default' || (kind === 'ServiceAccount' && name === 'default')) return
    yield {
      at: ['metadata', 'namespace'],
      data: { kind, name: displayName, written: namespace === undefined ? 0 : 1 },
    }
  },
})

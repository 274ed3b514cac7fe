import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'

const FIELDS = ['hostNetwork', 'hostPID', 'hostIPC'] as const

/** Pod Security Standards, host namespaces. */
export default defineRule({
  code: 'K8S041',
  name: 'host-namespaces',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: [
    'kyverno/disallow-host-namespaces/host-namespaces',
    'kube-linter/host-network',
    'kube-linter/host-pid',
    'kube-linter/host-ipc',
    'polaris/hostNetworkSet',
    'polaris/hostPIDSet',
    'polaris/hostIPCSet',
    'checkov/CKV_K8S_17',
    'checkov/CKV_K8S_18',
    'checkov/CKV_K8S_19',
    'datree/CONTAINERS_INCORRECT_HOSTIPC_VALUE_TRUE',
    'datree/CONTAINERS_INCORRECT_HOSTPID_VALUE_TRUE',
    'datree/CONTAINERS_INCORRECT_HOSTNETWORK_VALUE_TRUE',
  ],
  text: {
    en: {
      title: 'Pod that shares the namespaces of its node',
      message: ({ field }) => `The pod sets ${field}`,
      why: 'It would see the network or the processes of the node and of other projects: the platform refuses it in every environment.',
      fix: ({ field }) => `Remove \`${field}: true\`; expose the application with a Service and an Ingress.`,
    },
    fr: {
      title: 'Pod qui partage les espaces de son nœud',
      message: ({ field }) => `Le pod active ${field}`,
      why: 'Il verrait le réseau ou les processus du nœud et des autres projets : la plateforme le refuse dans tous les environnements.',
      fix: ({ field }) => `Retirer \`${field}: true\` ; exposer l’application par un Service et un Ingress.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  hostNetwork: false\n  shareProcessNamespace: true\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  hostNetwork: true\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: relevé }\nspec:\n  template:\n    spec:\n      hostPID: true\n      hostIPC: true\n      containers: [{ name: relevé, image: "ghcr.io/demo/releve:1.0" }]\n',
    ],
  },
  *check(pod) {
    for (const field of FIELDS)
      if (pod.get(field) === true) yield { at: [field], data: { field }, edits: replaceScalar(pod, [field], false) }
  },
})

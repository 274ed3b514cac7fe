import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Ephemeral containers are added to a running pod through a subresource of their own, by `kubectl debug`. */
export default defineRule({
  code: 'K8S121',
  name: 'ephemeral-container',
  subject: 'pod',
  severity: 'error',
  sources: [{ fact: 'kubernetes.io, Ephemeral Containers: created with the API’s ephemeralcontainers handler only' }],
  equivalents: ['kyverno/block-ephemeral-containers/block-ephemeral-containers'],
  text: {
    en: {
      title: 'Ephemeral container in a manifest',
      message: ({ kind, name }) => `${kind} "${name}" declares ephemeralContainers`,
      why: 'Kubernetes refuses them in a pod that is created and in a pod template: they only join a running pod.',
      fix: 'Remove `ephemeralContainers`; `kubectl debug` adds one to a running pod.',
    },
    fr: {
      title: 'Conteneur éphémère dans un manifeste',
      message: ({ kind, name }) => `${kind} « ${name} » déclare des ephemeralContainers`,
      why: 'Kubernetes les refuse dans un pod que l’on crée et dans un modèle de pod : ils ne rejoignent qu’un pod en cours d’exécution.',
      fix: 'Retirer `ephemeralContainers` ; `kubectl debug` en ajoute un à un pod en cours d’exécution.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  ephemeralContainers: []\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  ephemeralContainers: [{ name: debug, image: "ghcr.io/demo/debug:1.0" }]\n',
    ],
  },
  *check(pod) {
    if (asList(pod.get('ephemeralContainers')).length === 0) return
    const { kind, displayName } = pod.object
    yield { at: { key: ['ephemeralContainers'] }, data: { kind, name: displayName } }
  },
})

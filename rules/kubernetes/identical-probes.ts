import { isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S139',
  name: 'identical-probes',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [
    { fact: 'kubernetes.io, Configure Probes: a failed liveness probe restarts, a failed readiness probe waits' },
  ],
  equivalents: ['kube-score/Pod Probes Identical', 'kyverno/validate-probes/validate-probes'],
  text: {
    en: {
      title: 'Readiness and liveness probes that are the same',
      message: ({ container }) => `The liveness and readiness probes of container "${container}" are the same`,
      why: 'A container that is only busy is then restarted rather than spared, and its load falls on the others.',
      fix: 'Let the readiness probe look at what the container depends on, the liveness probe at itself only, more patiently.',
    },
    fr: {
      title: 'Sondes de disponibilité et de vie identiques',
      message: ({ container }) =>
        `Les sondes livenessProbe et readinessProbe du conteneur « ${container} » sont identiques`,
      why: 'Un conteneur simplement occupé est alors relancé au lieu d’être ménagé, et sa charge retombe sur les autres.',
      fix: 'Faire porter la readinessProbe sur ce dont le conteneur dépend, et la livenessProbe sur lui seul, avec plus de patience.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { tcpSocket: { port: 8080 } }, livenessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 30 } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { tcpSocket: { port: 8080 } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { httpGet: { path: /health, port: 8080 } }, livenessProbe: { httpGet: { port: 8080, path: /health } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { exec: { command: [cat, /pret] } }, livenessProbe: { exec: { command: [cat, /pret] } } }]\n',
    ],
  },
  *check(container) {
    const liveness = container.get('livenessProbe')
    const readiness = container.get('readinessProbe')
    if (isRecord(liveness) && isRecord(readiness) && sameValue(liveness, readiness))
      yield { at: ['livenessProbe'], data: { container: container.name } }
  },
})

/** Far more than a probe has: nodes that aliases repeat are not followed for ever. */
const MOST_COMPARED = 1_000

/** Whether two values are the same, whatever the order of their keys. */
function sameValue(one: unknown, other: unknown): boolean {
  let compared = 0
  const same = (a: unknown, b: unknown): boolean => {
    if (++compared > MOST_COMPARED) return false
    if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => same(item, b[at]))
    if (!isRecord(a) || !isRecord(b)) return a === b
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  }
  return same(one, other)
}

import { describe, expect, test } from 'vitest'
import { hasHealthEndpoint, metricsOf } from '../../../src/model/subject/supervision.ts'
import { aroundOf, GAP, objectsOf } from './objects.ts'

const pod = (container: string, annotations = '{}') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web }, annotations: ${annotations} }\nspec: { containers: [${container}] }\n`
const SERVICE = (annotations = '{}') =>
  `---\napiVersion: v1\nkind: Service\nmetadata: { name: web, labels: { svc: web }, annotations: ${annotations} }\nspec: { selector: { app: web } }\n`
const MONITOR = (kind: string, labels: string) =>
  `---\napiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata: { name: web }\nspec: { selector: { matchLabels: ${labels} } }\n`

function podOf(text: string, unread: Parameters<typeof aroundOf>[1] = []) {
  const objects = objectsOf(text)
  const found = objects[0]?.pod
  if (!found) throw new TypeError('no pod')
  return { pod: found, around: aroundOf(objects, unread) }
}

test('health is asked by the path of an HTTP probe, or by gRPC', () => {
  const health = (probe: string) => hasHealthEndpoint(podOf(pod(`{ livenessProbe: ${probe} }`)).pod)
  expect(health('{ httpGet: { path: /health } }')).toBe(true)
  expect(health('{ httpGet: { path: /actuator/health/liveness } }')).toBe(true)
  expect(health('{ grpc: { port: 1 } }')).toBe(true)
  expect(health('{ httpGet: { path: / } }')).toBe(false)
  expect(health('{ tcpSocket: { port: 1 } }')).toBe(false)
  expect(health('{ exec: { command: [podcli, check, http, "localhost:9898/healthz"] } }')).toBe(true)
  expect(health('{ exec: { command: [pg_isready] } }')).toBe(false)
  expect(health('3')).toBe(false)
})

describe('metricsOf', () => {
  const metrics = (text: string, unread: Parameters<typeof aroundOf>[1] = []) => {
    const found = podOf(text, unread)
    return metricsOf(found.pod, found.around)
  }
  test.each([
    ['nothing', pod('{}'), 'missing'],
    ['an annotation of the pod', pod('{}', '{ prometheus.io/scrape: "true" }'), 'found'],
    ['the annotation turned off', pod('{}', '{ prometheus.io/scrape: "false" }'), 'missing'],
    ['an annotation of its Service', pod('{}') + SERVICE('{ prometheus.io/scrape: "true" }'), 'found'],
    ['the name of a port', pod('{ ports: [{ name: http-metrics }] }'), 'found'],
    ['a PodMonitor', pod('{}') + MONITOR('PodMonitor', '{ app: web }'), 'found'],
    ['a ServiceMonitor of its Service', pod('{}') + SERVICE() + MONITOR('ServiceMonitor', '{ svc: web }'), 'found'],
    ['a ServiceMonitor of pods', pod('{}') + SERVICE() + MONITOR('ServiceMonitor', '{ app: web }'), 'missing'],
  ])('%s', (_, text, state) => {
    expect(metrics(text)).toBe(state)
  })
  test('behind a part that nobody has read, unknown', () => {
    expect(metrics(pod('{}'), [GAP])).toBe('unknown')
  })
})

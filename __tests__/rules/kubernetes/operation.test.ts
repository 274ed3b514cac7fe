import { describe, expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const manifest = (stages: readonly string[]) =>
  `version: 1\nproject: { name: demo }\nenvironments: [${stages.map((stage) => `{ name: ${stage}, stage: ${stage} }`).join(', ')}]\n`
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, labels: { tier: frontend } }
spec:
  replicas: 1
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]
`

describe('what production asks for', () => {
  const severities = async (code: string, stages?: readonly string[]) =>
    (await runRule(code, { 'a.yaml': DEPLOYMENT, ...(stages && { 'accostage.yaml': manifest(stages) }) })).map(
      (line) => line.split(' ')[1],
    )
  test('availability is a warning in production, nothing elsewhere, an info when nobody knows', async () => {
    expect(await severities('K8S031', ['dev', 'prod'])).toEqual(['warning'])
    expect(await severities('K8S031', ['dev', 'staging'])).toEqual([])
    expect(await severities('K8S031')).toEqual(['info'])
  })
  test('an autoscaler is never more than advice', async () => {
    expect(await severities('K8S034', ['prod'])).toEqual(['info'])
    expect(await severities('K8S034', ['dev'])).toEqual([])
  })
  test('all that is missing is said once, at the replicas', async () => {
    expect(await runRule('K8S031', { 'a.yaml': DEPLOYMENT })).toEqual([
      'a.yaml:5:13 info Deployment "web" lacks a second replica (at least 1 now), pod anti-affinity or a spread over the nodes, a PodDisruptionBudget',
    ])
  })
})

test('an operator is asked for once in what is deployed together, by byoc only in passing', async () => {
  const kafka = (name: string) =>
    `apiVersion: kafka.strimzi.io/v1beta2\nkind: KafkaTopic\nmetadata: { name: ${name} }\n`
  const files = { 'a.yaml': `${kafka('un')}---\n${kafka('deux')}` }
  expect(await runRule('K8S030', files)).toEqual([
    'a.yaml:1:13 warning KafkaTopic "un" needs the operator of kafka.strimzi.io, which the platform is not known to have',
  ])
  const byoc = { ...files, 'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: byoc }\n' }
  expect((await runRule('K8S030', byoc)).map((line) => line.split(' ')[1])).toEqual(['info'])
})

test('a name under the release name that nobody declared is no error', async () => {
  const files = {
    'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
    'helm/templates/a.yaml': `apiVersion: v1\nkind: Service\nmetadata: { name: "{{ .Release.Name }}-${'a'.repeat(50)}" }\n`,
  }
  expect((await runRule('K8S038', files)).map((line) => line.split(' ')[1])).toEqual(['info'])
})

describe('supervision', () => {
  const served = (labels: string, probe: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, labels: ${labels} }
spec:
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080 }], livenessProbe: ${probe} }]
`
  const lines = async (labels: string, probe: string) =>
    (await runRule('K8S035', { 'a.yaml': served(labels, probe) })).map((line) => line.replace(/^\S+ /, ''))
  test('one of the two missing is an info, both a warning', async () => {
    expect(await lines('{}', '{ httpGet: { path: / } }')).toEqual([
      'warning Deployment "web" shows no /health in its probes and no /metrics to Prometheus',
    ])
    expect(await lines('{}', '{ httpGet: { path: /health } }')).toEqual([
      'info Deployment "web" shows no /metrics to Prometheus',
    ])
  })
  test('what may be a static server owes no /metrics, a database neither', async () => {
    expect(await lines('{ component: nginx }', '{ httpGet: { path: / } }')).toEqual([
      'info Deployment "web" shows no /health in its probes',
    ])
    expect(await lines('{ tier: db }', '{ tcpSocket: { port: 1 } }')).toEqual([])
  })
})

test('a duplicate is shown at the later one', async () => {
  const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n'
  expect(await runRule('K8S105', { 'a.yaml': [service, service, service].join('---\n') })).toEqual([
    'a.yaml:9:9 warning Service "web" is written twice in what is deployed together',
    'a.yaml:14:9 warning Service "web" is written twice in what is deployed together',
  ])
})

test('a placeholder is said once a host', async () => {
  const ingress =
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec:\n  tls: [{ hosts: [a.example.com, b.example.com] }]\n  rules: [{ host: a.example.com }]\n'
  expect((await runRule('K8S040', { 'a.yaml': ingress })).map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'warning Host "b.example.com" only stands for a real one',
    'warning Host "a.example.com" only stands for a real one',
  ])
})

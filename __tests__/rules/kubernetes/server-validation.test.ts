import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const CHART = {
  'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
  'helm/templates/web.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}-un-service-au-nom-vraiment-tres-long-pour-un-service\nspec: { ports: [{ port: 80 }] }\n',
}

const severities = async (rule: string, files: Record<string, string>) =>
  (await runRule(rule, files)).map((line) => line.split(' ')[1])

test('a name made of a release name that nobody declared is no error', async () => {
  expect(await severities('K8S038', CHART)).toEqual(['info'])
  const manifest = `version: 1
project: { name: portail }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm }]
`
  expect(await severities('K8S038', { ...CHART, 'accostage.yaml': manifest })).toEqual(['error'])
})

test('the values of a Secret are shown nowhere', async () => {
  const files = {
    'a.yaml': `apiVersion: v1
kind: Secret
metadata: { name: acces }
type: kubernetes.io/dockerconfigjson
data: { jeton: fleur-de-lys-42, .dockerconfigjson: ZmxldXItZGUtbHlzLTQy }
`,
  }
  const report = await check({ files, rules: ['K8S094'] })
  expect(report.findings.map(({ message }) => message)).toEqual([
    'The value of "jeton" in data is not base64',
    'The value of ".dockerconfigjson" is not JSON',
  ])
  const text = JSON.stringify(report)
  expect(text).not.toContain('fleur-de-lys')
  expect(text).not.toContain('ZmxldXIt')
})

test('a variable that newer clusters accept is a warning', async () => {
  const pod = (name: string) => ({
    'a.yaml': `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: a, env: [{ name: "${name}", value: x }] }] }\n`,
  })
  expect(await severities('K8S079', pod('1ER'))).toEqual(['warning'])
  expect(await severities('K8S079', pod('A=B'))).toEqual(['error'])
  expect(await severities('K8S079', pod('DB_HOST'))).toEqual([])
})

test('one label written in three places is one finding, which shows the others', async () => {
  const files = {
    'a.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web api
spec:
  selector:
    matchLabels:
      app: web api
  template:
    metadata:
      labels:
        app: web api
    spec: { containers: [{ name: web, image: a }] }
`,
  }
  const report = await check({ files, rules: ['K8S074', 'K8S076'] })
  expect(report.findings.map(({ rule, location }) => `${rule} ${location.start.line}`)).toEqual(['K8S074 6'])
  expect(report.findings[0]?.related.map(({ start }) => start.line)).toEqual([14])
})

test('a quota may hold more processors than any pod', async () => {
  const quota = 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: q }\nspec: { hard: { limits.cpu: 400 } }\n'
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: [{ name: p, image: a, resources: { limits: { cpu: 400 } } }] }\n'
  expect(await runRule('K8S072', { 'a.yaml': quota })).toEqual([])
  expect(await severities('K8S072', { 'a.yaml': pod })).toEqual(['warning'])
})

test('findings stand on the author’s text', async () => {
  const files = {
    'a.yaml': `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - name: http
      port: 80
      targetPort: "8080"
    - port: 443
`,
  }
  expect(await runRule('K8S092', files)).toEqual([
    'a.yaml:9:20 error targetPort is "8080" between quotes, which is read as a name: write the number 8080',
  ])
  expect(await runRule('K8S091', files)).toEqual([
    'a.yaml:10:7 error Service "web" has several ports, and this one has no name',
  ])
})

test('the Service of a StatefulSet may come from elsewhere', async () => {
  const set =
    'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: base }\nspec: { serviceName: base, template: { spec: { containers: [{ name: base, image: a }] } } }\n'
  expect(await severities('K8S096', { 'a.yaml': set })).toEqual(['warning'])
})

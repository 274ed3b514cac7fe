import { describe, expect, test } from 'vitest'
import { check } from '../src/index.ts'

const CHART = {
  'helm/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'helm/values.yaml': 'image:\n  repository: ghcr.io/demo/web\n  tag: latest\nreplicas: 1\n',
  'helm/values-dev.yaml': 'replicas: 1\n',
  'helm/values-prod.yaml': 'image:\n  tag: 1.4.2\nservice: NodePort\n',
  'helm/templates/_names.tpl': '{{- define "web.labels" -}}\napp: web\nenv: dev\ntier: frontend\n{{- end -}}\n',
  'helm/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
  labels: {{- include "web.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicas }}
  selector: { matchLabels: { app: web } }
  template:
    metadata:
      labels: {{- include "web.labels" . | nindent 8 }}
    spec:
      containers:
        - name: web
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
          ports:
            - containerPort: 80
`,
  'helm/templates/service.yaml': `apiVersion: v1
kind: Service
metadata:
  name: {{ .Release.Name }}
spec:
  type: {{ .Values.service | default "ClusterIP" }}
`,
}
const MANIFEST = {
  'accostage.yaml': `version: 1
project: { name: demo }
environments:
  - { name: dev, stage: dev }
  - { name: prod, stage: prod }
repositories:
  - { name: web-infra, type: infrastructure, deployPath: helm, valuesFiles: [values-<env>.yaml] }
`,
}

const REPOSITORY = { name: 'web', urls: ['https://github.com/demo/web.git'] }
const application = (path: string, options = '') => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: web }
spec:
  project: demo
  destination: { server: "https://kubernetes.default.svc", namespace: demo }
  source:
    repoURL: https://github.com/demo/web.git
    path: ${path}
    ${options}
`

/** Findings of some rules as `path:line:column severity CODE [environments] related`. */
async function run(files: Record<string, string>, ...codes: string[]): Promise<string[]> {
  const { findings } = await check({ files, rules: codes, repository: { name: 'web', urls: [] } })
  return findings.map(({ location: { path, start }, severity, rule, environments, related }) =>
    [
      `${path}:${start.line}:${start.column} ${severity} ${rule} [${environments.join(' ')}]`,
      ...related.map((place) => `${place.path}:${place.start.line}:${place.start.column}`),
    ].join(' '),
  )
}

describe('a chart', () => {
  test('is rendered with the values of each declared environment, and found where it is written', async () => {
    expect(await run({ ...CHART, ...MANIFEST }, 'K8S007', 'K8S017', 'K8S019')).toEqual([
      // latest in dev, from values.yaml; a fixed tag in prod
      'helm/templates/deployment.yaml:15:11 warning K8S007 [dev] helm/values.yaml:3:3',
      // the same in both: one finding, with the severity of production
      'helm/templates/deployment.yaml:17:30 error K8S017 [dev prod]',
      'helm/templates/service.yaml:6:3 error K8S019 [prod] helm/values-prod.yaml:3:10',
    ])
  })

  test('is rendered for the environments that its values files tell, their class unknown', async () => {
    expect(await run(CHART, 'K8S019')).toEqual([
      'helm/templates/service.yaml:6:3 warning K8S019 [prod] helm/values-prod.yaml:3:10',
    ])
    const { releases } = await check({ files: CHART })
    expect(releases.map(({ environments, decidedBy, objects }) => [environments, decidedBy, objects])).toEqual([
      [['dev'], 'values-files', 2],
      [['prod'], 'values-files', 2],
    ])
  })

  test('labels that a helper writes are seen', async () => {
    expect(await run({ ...CHART, ...MANIFEST }, 'K8S001')).toEqual([])
  })

  test('an error of a template is a finding on its line', async () => {
    const broken = {
      ...CHART,
      'helm/templates/service.yaml':
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ required "a name is needed" .Values.name }}\n',
    }
    expect(await run({ ...broken, ...MANIFEST }, 'HLM006')).toEqual([
      expect.stringMatching(/^helm\/templates\/service.yaml:4:\d+ error HLM006 \[dev prod\]/),
    ])
    const { verdict, unverified } = await check({ files: { ...broken, ...MANIFEST } })
    expect(verdict).toBe('incompatible')
    expect(unverified.map(({ reason }) => reason)).toContain('chart-not-rendered')
  })

  test('a comment of its template silences a line', async () => {
    const text = CHART['helm/templates/deployment.yaml'].replace(
      '            - containerPort: 80',
      '            # accostage-ignore K8S017: behind a proxy\n            - containerPort: 80',
    )
    const { findings } = await check({
      files: { ...CHART, ...MANIFEST, 'helm/templates/deployment.yaml': text },
      rules: ['K8S017', 'REP013'],
    })
    expect(findings.map(({ rule, suppressed }) => [rule, suppressed?.reason])).toEqual([['K8S017', 'behind a proxy']])
  })

  test('a dependency that is not there leaves the rest verified, and is listed', async () => {
    const chart = `${CHART['helm/Chart.yaml']}dependencies:\n  - { name: redis, version: 20.1.0, repository: "https://charts.example.org" }\n`
    const { unverified, releases } = await check({ files: { ...CHART, ...MANIFEST, 'helm/Chart.yaml': chart } })
    expect(unverified.filter(({ reason }) => reason === 'dependency-missing').map(({ message }) => message)).toEqual([
      expect.stringContaining('helm dependency build helm'),
    ])
    expect(releases.map(({ status, complete }) => [status, complete])).toEqual([
      ['rendered', false],
      ['rendered', false],
    ])
  })

  test('nor is the name of a Secret that they leave empty', async () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: web:1\n      env: [{ name: HOST, valueFrom: { secretKeyRef: { name: "{{ .Values.secret }}", key: host } } }]\n'
    const files = {
      'helm/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'helm/values.yaml': 'secret: ""\n',
      'helm/templates/pod.yaml': pod,
    }
    const severity = async (more: Record<string, string>) =>
      (await check({ files: { ...files, ...more }, rules: ['K8S083'] })).findings.map((finding) => finding.severity)
    expect(await severity({})).toEqual(['warning'])
    expect(await severity({ 'helm/values-prod.yaml': 'a: 1\n' })).toEqual(['error'])
  })

  test('a chart that fails without a value is the graver the better its values are known', async () => {
    const files = {
      'helm/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'helm/templates/web.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ required "a name is needed" .Values.name }} }\n',
    }
    const severity = async (more: Record<string, string>) =>
      (await check({ files: { ...files, ...more }, rules: ['HLM006'] })).findings.map((finding) => finding.severity)
    expect(await severity({})).toEqual(['info'])
    expect(await severity({ 'helm/values-dev.yaml': 'a: 1\n' })).toEqual(['warning'])
    expect(await severity({ 'helm/values-dev.yaml': 'a: 1\n', ...MANIFEST })).toEqual(['error'])
  })

  test('what its own values leave empty is no error while no environment is known to fill it', async () => {
    const severity = async (repoURL: string, more: Record<string, string> = {}) => {
      const template = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web }\nspec:\n  destination: { name: cluster, namespace: web }\n  source:\n    path: .\n    repoURL: ${repoURL}\n`
      const files = { 'helm/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n', ...more }
      const { findings } = await check({ files: { ...files, 'helm/templates/app.yaml': template }, rules: ['ARG004'] })
      return findings.map((finding) => finding.severity)
    }
    expect(await severity('{{ .Values.zone }}')).toEqual(['warning'])
    expect(await severity('{{ .Values.zone }}', { 'helm/values-prod.yaml': 'a: 1\n' })).toEqual(['error'])
  })

  test('a chart that fails for want of a dependency is not verified, and says which one', async () => {
    const chart = `${CHART['helm/Chart.yaml']}dependencies:\n  - { name: commun, version: 2.1.7, repository: "https://charts.example.org" }\n`
    const files = {
      ...CHART,
      ...MANIFEST,
      'helm/Chart.yaml': chart,
      'helm/templates/test.yaml': '{{ include "commun.test" . }}\n',
    }
    const { unverified, releases, findings } = await check({ files, rules: ['HLM006'] })
    expect(findings).toEqual([])
    expect(unverified.map(({ reason }) => reason)).toEqual(['dependency-missing', 'chart-not-rendered'])
    expect(releases.map(({ status, complete }) => [status, complete])).toEqual([
      ['failed', false],
      ['failed', false],
    ])
  })

  test('the schema of its values is left out when the Application says so', async () => {
    const files = (options: string) => ({
      ...CHART,
      'helm/values.schema.json': '{ "required": ["owner"] }',
      'argo.yaml': application('helm', `helm: { ${options} }`),
    })
    const statuses = async (options: string) => {
      const { releases } = await check({ files: files(options), repository: REPOSITORY })
      return releases.map(({ status }) => status)
    }
    expect(await statuses('skipSchemaValidation: true')).toEqual(['rendered'])
    expect(await statuses('valueFiles: [values-prod.yaml]')).toEqual(['failed'])
  })

  test('a file too large to be taken in leaves the release incomplete', async () => {
    const files = { ...CHART, 'helm/files/dump.txt': 'x'.repeat(6 * 1024 * 1024) }
    const { releases, unverified } = await check({ files })
    expect(releases.map(({ status, complete }) => `${status} ${complete}`)).toEqual([
      'rendered false',
      'rendered false',
    ])
    expect(unverified.map(({ path, reason }) => `${path} ${reason}`)).toContain(
      'helm/files/dump.txt release-incomplete',
    )
  })

  test('a template without end is stopped, and the rest goes on', async () => {
    const files = {
      ...CHART,
      'helm/templates/loop.yaml': '{{ range until 100000000 }}{{ range until 100000 }}x{{ end }}{{ end }}',
      'other/Chart.yaml': 'apiVersion: v2\nname: other\nversion: 1.0.0\n',
      'other/templates/a.yaml': CHART['helm/templates/service.yaml'],
      'other/values.yaml': 'service: NodePort\n',
    }
    const { findings, releases } = await check({ files, rules: ['K8S019'] })
    expect(findings.map(({ location }) => location.path)).toEqual(['other/templates/a.yaml'])
    expect(releases.map(({ folder, status }) => `${folder} ${status}`)).toContain('helm failed')
  }, 120_000)
})

describe('a Kustomize folder', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [service.yaml]\n',
    'base/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: LoadBalancer\n',
    'overlays/prod/kustomization.yaml': 'resources: [../../base]\npatches:\n  - path: type.yaml\n',
    'overlays/prod/type.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: NodePort\n',
  }

  test('is built, and what a patch sets is found in the patch', async () => {
    expect(await run(files, 'K8S019', 'K8S057')).toEqual(['overlays/prod/type.yaml:5:9 warning K8S019 [prod]'])
  })

  test('what it leaves alone is found in the base', async () => {
    const { 'overlays/prod/type.yaml': _, ...rest } = files
    const overlay = { ...rest, 'overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: p-\n' }
    expect(await run(overlay, 'K8S057')).toEqual(['base/service.yaml:5:9 warning K8S057 [prod]'])
  })
})

describe('plain manifests', () => {
  const files = { 'deploy/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: {}\n' }

  test('are a release when an Application names their folder, Jsonnet left unverified', async () => {
    const all = {
      ...files,
      'deploy/web.jsonnet': '{}',
      'deploy/lib/web.jsonnet': '{}',
      'argo.yaml': application('deploy'),
    }
    const { releases, unverified } = await check({ files: all, repository: REPOSITORY })
    expect(releases.map(({ type, folder, complete }) => `${type} ${folder} ${complete}`)).toEqual([
      'directory deploy false',
    ])
    expect(unverified.filter(({ reason }) => reason === 'release-incomplete').map(({ path }) => path)).toEqual([
      'deploy/web.jsonnet',
    ])
  })

  test('a folder that the manifest declares and that is not there is found', async () => {
    expect(await run({ ...files, ...MANIFEST }, 'HLM009')).toEqual([
      expect.stringMatching(/^accostage.yaml:7:\d+ error HLM009/),
    ])
  })
})

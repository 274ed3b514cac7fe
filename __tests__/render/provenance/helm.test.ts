import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/model/location.ts'
import type { LineOrigin } from '../../../src/model/render.ts'
import { renderedDocuments } from '../../../src/render/provenance/helm/rendered-documents.ts'
import { testRepository } from './repository.ts'

const TEMPLATE = `{{- $name := include "portail.name" . }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $name }}
  {{- include "portail.labels" . | nindent 2 }}
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: web
          image: docker.io/library/nginx:latest
          imagePullPolicy: {{ .Values.image.pullPolicy }}
          env: [{ name: MODE, value: "web" }, { name: {{ .Values.extra }}, value: "a" }]
          resources: {{- toYaml .Values.resources | nindent 12 }}
`
const HELPERS = `{{- define "portail.labels" -}}
labels:
  app: {{ .Chart.Name }}
  env: dev
{{- end }}
`
const VALUES = `image:
  pullPolicy: Always # for now
extra: COLOUR
resources:
  limits: { cpu: 100m }
`
const RENDERED = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: portail
  labels:
    app: portail
    env: dev
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: web
          image: docker.io/library/nginx:latest
          imagePullPolicy: Always
          env: [{ name: MODE, value: "web" }, { name: COLOUR, value: "a" }]
          resources:
            limits:
              cpu: 100m
`

const repository = testRepository({
  'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
  'helm/templates/web.yaml': TEMPLATE,
  'helm/templates/_helpers.tpl': HELPERS,
  'helm/values.yaml': VALUES,
})

const line = (number: number, values?: LineOrigin['values'], path = 'helm/templates/web.yaml'): LineOrigin => ({
  path,
  line: number,
  exact: true,
  values,
})
const helper = (number: number) => line(number, undefined, 'helm/templates/_helpers.tpl')
const value = (number: number, key: string) => ({ path: 'helm/values.yaml', line: number, key })

const ORIGINS = [
  line(2),
  line(3),
  line(4),
  line(5),
  helper(2),
  helper(3),
  helper(4),
  line(7),
  line(8),
  line(9),
  line(10),
  line(11),
  line(12),
  line(13),
  line(14, value(2, 'image.pullPolicy')),
  line(15, value(3, 'extra')),
  line(16),
  line(16, value(5, 'resources')),
  line(16, value(5, 'resources')),
]

const [deployment] =
  renderedDocuments({ template: 'helm/templates/web.yaml', text: RENDERED, origins: ORIGINS }, repository.sourceOf)
    ?.documents ?? []

const shown = (place: Place) => repository.show(deployment?.locate(place))
const fed = (place: Place) => deployment?.feeds?.(place).map((location) => repository.show(location))
const web = ['spec', 'template', 'spec', 'containers', 0]

describe('places of a rendered document', () => {
  test('belong to the template, whose text is the source', () => {
    expect(deployment?.source).toBe(repository.sourceOf('helm/templates/web.yaml'))
    expect(deployment?.value).toMatchObject({ kind: 'Deployment', spec: { replicas: 2 } })
  })

  test('are the very text where it is written in the template', () => {
    expect(shown([...web, 'image'])).toBe('helm/templates/web.yaml:13 docker.io/library/nginx:latest')
    expect(shown(['spec', 'replicas'])).toBe('helm/templates/web.yaml:8 2')
    expect(shown({ key: [...web, 'imagePullPolicy'] })).toBe('helm/templates/web.yaml:14 imagePullPolicy')
    expect(shown([...web, 'name'])).toBe('helm/templates/web.yaml:12 web')
  })

  test('are the line, without its indentation, where an action gave the text', () => {
    expect(shown([...web, 'imagePullPolicy'])).toBe(
      'helm/templates/web.yaml:14 imagePullPolicy: {{ .Values.image.pullPolicy }}',
    )
    expect(shown(['metadata', 'name'])).toBe('helm/templates/web.yaml:5 name: {{ $name }}')
    expect(shown([...web, 'resources', 'limits', 'cpu'])).toBe(
      'helm/templates/web.yaml:16 resources: {{- toYaml .Values.resources | nindent 12 }}',
    )
  })

  test('tell the same text several times on a line apart, and take the line when it cannot be told', () => {
    const start = (place: Place) => deployment?.locate(place).start
    expect(start([...web, 'env', 0, 'name'])).toEqual({ line: 15, column: 25 })
    expect(start({ key: [...web, 'env', 1, 'value'] })).toEqual({ line: 15, column: 76 })
    expect(shown([...web, 'env', 1, 'name'])).toMatch(/:15 env: \[/)
  })

  test('lie in the helper that wrote the line', () => {
    expect(shown(['metadata', 'labels', 'env'])).toBe('helm/templates/_helpers.tpl:4 dev')
    expect(shown(['metadata', 'labels'])).toBe('helm/templates/_helpers.tpl:2 labels')
  })

  test('of a missing field are those of the nearest parent', () => {
    expect(shown([...web, 'resources', 'limits', 'memory'])).toMatch(/^helm\/templates\/web.yaml:16 /)
    expect(shown([...web, 'readinessProbe', 'httpGet'])).toBe('helm/templates/web.yaml:12 name')
    expect(shown(['spec', 'strategy'])).toBe('helm/templates/web.yaml:7 spec')
    expect(shown([])).toBe('helm/templates/web.yaml:2 apiVersion')
  })

  test('in other files stay what they are', () => {
    const elsewhere = { path: 'helm/values.yaml', start: { line: 1, column: 1 } }
    expect(deployment?.locate(elsewhere)).toBe(elsewhere)
    expect(deployment?.feeds?.(elsewhere)).toEqual([])
  })
})

describe('the values that fed a place', () => {
  test('are shown as the value alone where it is written, else as the line', () => {
    expect(fed([...web, 'imagePullPolicy'])).toEqual(['helm/values.yaml:2 Always'])
    expect(fed([...web, 'env', 1, 'name'])).toEqual(['helm/values.yaml:3 COLOUR'])
    expect(fed([...web, 'resources', 'limits', 'cpu'])).toEqual(['helm/values.yaml:5 100m'])
    expect(fed({ key: [...web, 'resources', 'limits'] })).toEqual(['helm/values.yaml:5 limits'])
  })

  test('of a missing field are those of its parent’s key', () => {
    expect(fed([...web, 'resources', 'limits', 'memory'])).toEqual(['helm/values.yaml:5 limits'])
    expect(fed({ key: [...web, 'resources', 'limits', 'memory', 'x'] })).toEqual(['helm/values.yaml:5 limits'])
    // the first field of an item tells of that field alone
    expect(fed([...web, 'env', 1, 'valueFrom'])).toEqual([])
  })

  test('are none for a literal text', () => {
    expect(fed([...web, 'image'])).toEqual([])
    expect(fed([...web, 'readinessProbe'])).toEqual([])
    expect(fed(['nowhere'])).toEqual([])
  })
})

describe('a packed subchart', () => {
  const archive = 'helm/charts/redis-1.2.3.tgz!redis'
  const chart = `apiVersion: v2
name: portail
dependencies:
  - { name: postgresql, version: 1.0.0 }
  - name: redis
    version: 1.2.3
`
  const place = (files: Record<string, string>, template: string) => {
    const packed = testRepository(files)
    const [document] =
      renderedDocuments(
        {
          template,
          text: 'kind: Service\nmetadata: { name: redis }\n',
          origins: [
            { path: template, line: 40, exact: true },
            {
              path: template,
              line: 41,
              exact: true,
              values: { path: `${archive}/values.yaml`, line: 3, key: 'name' },
            },
          ],
        },
        packed.sourceOf,
      )?.documents ?? []
    return {
      shown: document && packed.show(document.locate(['metadata', 'name'])),
      source: document?.source.path,
      fed: document?.feeds?.(['metadata', 'name']),
    }
  }

  test('is shown where Chart.yaml asks for it, its own values nowhere', () => {
    expect(place({ 'helm/Chart.yaml': chart }, `${archive}/templates/svc.yaml`)).toEqual({
      shown: 'helm/Chart.yaml:5 redis',
      source: 'helm/Chart.yaml',
      fed: [],
    })
  })

  test('is shown at the first line when Chart.yaml does not ask for it, or cannot be read', () => {
    const other = `helm/charts/cache-2.tgz!cache/charts/redis-1.tgz!redis/templates/svc.yaml`
    expect(place({ 'helm/Chart.yaml': chart }, other).shown).toBe('helm/Chart.yaml:1 apiVersion: v2')
    expect(place({ 'helm/Chart.yaml': 'dependencies: [{' }, other).shown).toMatch(/^helm\/Chart.yaml:1 /)
  })

  test('of a subchart is shown in the subchart, of a chart at the root in its own Chart.yaml', () => {
    const nested = { 'helm/charts/queue/Chart.yaml': chart, 'helm/Chart.yaml': 'name: portail\n' }
    expect(place(nested, 'helm/charts/queue/charts/redis-1.tgz!redis/templates/a.yaml').shown).toBe(
      'helm/charts/queue/Chart.yaml:5 redis',
    )
    expect(place({ 'Chart.yaml': chart }, 'charts/redis-1.tgz!redis/templates/a.yaml').shown).toBe('Chart.yaml:5 redis')
  })

  test('without a chart around it is no document', () => {
    expect(place({}, `${archive}/templates/svc.yaml`).source).toBeUndefined()
  })
})

describe('texts that are not as expected', () => {
  const documents = (text: string, origins: readonly LineOrigin[]) =>
    renderedDocuments({ template: 'helm/templates/web.yaml', text, origins }, repository.sourceOf)

  test('one that is not YAML is a problem on the line that gave it', () => {
    const broken = documents('kind: Service\nspec: a: b\n', [line(3), line(7)])
    expect(broken?.documents).toEqual([])
    expect(broken?.problem?.reason).not.toBe('')
    expect(repository.show(broken?.problem?.location)).toBe('helm/templates/web.yaml:7 spec:')
  })

  test('several documents keep their own lines', () => {
    const two = documents('kind: A\n---\nkind: Deployment\n', [line(2), line(2), line(3)])
    expect(two?.documents.map((each) => repository.show(each.locate(['kind'])))).toEqual([
      'helm/templates/web.yaml:2 apiVersion: apps/v1',
      'helm/templates/web.yaml:3 Deployment',
    ])
  })

  test('a line without origin, of an unknown file or behind the end stays inside the template', () => {
    const at = (origins: readonly LineOrigin[]) =>
      repository.show(documents('kind: A\n', origins)?.documents[0]?.locate(['kind']))
    expect(at([])).toBe('helm/templates/web.yaml:1 {{- $name := include "portail.name" . }}')
    expect(at([line(4, undefined, 'helm/gone.tpl')])).toMatch(/^helm\/templates\/web.yaml:1 /)
    expect(at([line(900)])).toBe('helm/templates/web.yaml:17 ')
    expect(at([line(-3)])).toMatch(/^helm\/templates\/web.yaml:1 /)
  })

  test('a text of several lines is shown by its first one', () => {
    const literal = testRepository({
      't.yaml': 'kind: ConfigMap\ndata:\n  motd: |\n    Bonjour\n    à tous\n',
    })
    const text = 'kind: ConfigMap\ndata:\n  motd: |\n    Bonjour\n    à tous\n'
    const origins = [1, 2, 3, 4, 5].map((number) => line(number, undefined, 't.yaml'))
    const [document] = renderedDocuments({ template: 't.yaml', text, origins }, literal.sourceOf)?.documents ?? []
    expect(literal.show(document?.locate(['data', 'motd']))).toBe('t.yaml:4 Bonjour')
  })
})

import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/model/location.ts'
import type { KustomizeDocument } from '../../../src/render/engine/contract.ts'
import { kustomizeProvenance } from '../../../src/render/provenance/kustomize/kustomize-provenance.ts'
import { testRepository } from './repository.ts'

const BASE = `apiVersion: v1
kind: Service
metadata: { name: web }
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: web
          image: docker.io/library/nginx:1.27
          args: [--quiet]
          env:
            - { name: MODE, value: plain }
            - { name: LEVEL, value: info }
      volumes: []
`
const WEB = ['spec', 'template', 'spec', 'containers', 0] as const

/** What the engine says of an object that every patch of the tests may have changed. */
const APPLIED: KustomizeDocument['patches'] = [
  ...['base/first.yaml', 'dev/web-patch.yaml', 'dev/p.yaml', 'dev/bomb.yaml'].map((path) => ({
    path,
    index: 0,
    kind: 'strategic',
  })),
  { path: 'dev/ops.yaml', index: 0, kind: 'json6902' },
  { path: 'dev/kustomization.yml', index: 0, kind: 'inline' },
]

/** Files of a base and of one overlay, what the overlay adds and what it builds. */
function overlay(
  kustomization: string,
  files: Record<string, string>,
  built: string,
  more?: Partial<KustomizeDocument>,
) {
  const repository = testRepository({
    'base/kustomization.yaml': 'resources:\n  - web.yaml\n',
    'base/web.yaml': BASE,
    'dev/kustomization.yml': `resources:\n  - ../base\n${kustomization}`,
    ...files,
  })
  const provenance = kustomizeProvenance('dev', repository.sourceOf)
  const [document] =
    provenance.documents({ text: built, origin: { path: 'base/web.yaml', index: 1 }, patches: APPLIED, ...more })
      ?.documents ?? []
  return {
    document,
    folders: provenance.kustomizations.map(({ folder }) => folder),
    shown: (place: Place) => repository.show(document?.locate(place)),
  }
}

const built = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries(changes).reduce((text, [from, to]) => text.replace(from, to), BASE.slice(BASE.indexOf('---\n') + 4))

describe('what no overlay changes', () => {
  const { document, folders, shown } = overlay('', {}, built())

  test('is shown in the resource, whose text is the source', () => {
    expect(document?.source.path).toBe('base/web.yaml')
    expect(shown([...WEB, 'image'])).toBe('base/web.yaml:15 docker.io/library/nginx:1.27')
    expect(shown(['metadata', 'name'])).toBe('base/web.yaml:8 web')
    expect(shown({ key: ['spec', 'replicas'] })).toBe('base/web.yaml:10 replicas')
    expect(shown([])).toBe('base/web.yaml:5 apiVersion')
  })

  test('is shown at the nearest parent when it is missing', () => {
    expect(shown([...WEB, 'resources', 'limits'])).toBe('base/web.yaml:14 name')
    expect(shown(['spec', 'strategy'])).toBe('base/web.yaml:9 spec')
  })

  test('the kustomizations that take part are known, the folder itself last', () => {
    expect(folders).toEqual(['base', 'dev'])
  })
})

describe('a strategic-merge patch', () => {
  const patch = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  template:
    spec:
      securityContext: { runAsNonRoot: true }
      containers:
        - name: sidecar
          image: docker.io/library/redis:7
        - name: web
          env:
            - { name: LEVEL, value: debug }
          livenessProbe:
            tcpSocket: { port: 8080 }
`
  const text = built({
    'replicas: 1': 'replicas: 3',
    'value: info }': 'value: debug }\n          livenessProbe:\n            tcpSocket: { port: 8080 }',
    '      containers:\n':
      '      securityContext: { runAsNonRoot: true }\n      containers:\n        - name: sidecar\n          image: docker.io/library/redis:7\n',
  })
  const { shown } = overlay('patches:\n  - path: web-patch.yaml\n', { 'dev/web-patch.yaml': patch }, text)
  const web = ['spec', 'template', 'spec', 'containers', 1]

  test('is shown for the values that it sets, items of lists found by their name', () => {
    expect(shown(['spec', 'replicas'])).toBe('dev/web-patch.yaml:5 3')
    expect(shown([...web, 'env', 1, 'value'])).toBe('dev/web-patch.yaml:14 debug')
    expect(shown([...web, 'livenessProbe', 'tcpSocket', 'port'])).toBe('dev/web-patch.yaml:16 8080')
    expect(shown(['spec', 'template', 'spec', 'securityContext'])).toBe('dev/web-patch.yaml:8 securityContext')
  })

  test('is shown for what it adds, and for what is missing there', () => {
    expect(shown([...WEB, 'image'])).toBe('dev/web-patch.yaml:11 docker.io/library/redis:7')
    expect(shown([...WEB, 'resources'])).toBe('dev/web-patch.yaml:10 name')
    expect(shown([...web, 'livenessProbe', 'periodSeconds'])).toBe('dev/web-patch.yaml:15 livenessProbe')
  })

  test('is not shown for what it only repeats to name the object', () => {
    expect(shown(['metadata', 'name'])).toBe('base/web.yaml:8 web')
    expect(shown(['kind'])).toBe('base/web.yaml:6 Deployment')
    expect(shown([...web, 'name'])).toBe('base/web.yaml:14 web')
    expect(shown([...web, 'resources'])).toBe('base/web.yaml:14 name')
  })

  test('of another object is left out', () => {
    const other = patch.replace('name: web }', 'name: api }')
    const { shown } = overlay('patches:\n  - path: p.yaml\n', { 'dev/p.yaml': other }, text)
    expect(shown(['spec', 'replicas'])).toBe('base/web.yaml:10 1')
  })

  test('is found in the older fields, as a file or in place', () => {
    const { shown } = overlay('patchesStrategicMerge:\n  - p.yaml\n', { 'dev/p.yaml': patch }, text)
    expect(shown(['spec', 'replicas'])).toBe('dev/p.yaml:5 3')
    const inPlace = `patchesStrategicMerge:\n  - |\n${patch.replace(/^(?=.)/gm, '    ')}`
    expect(overlay(inPlace, {}, text).shown(['spec', 'replicas'])).toBe('dev/kustomization.yml:9 3')
  })

  test('that did not change the object, for the engine, is left out', () => {
    const more = { patches: [{ path: 'dev/kustomization.yml', index: 0, kind: 'image' }] }
    const { shown } = overlay('patches: [{ path: p.yaml }]\n', { 'dev/p.yaml': patch }, text, more)
    expect(shown(['spec', 'replicas'])).toBe('base/web.yaml:10 1')
  })

  test('that the last overlay applies wins', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [web.yaml]\npatches: [{ path: first.yaml }]\n',
      'base/first.yaml': patch,
      'dev/p.yaml': patch,
    }
    const { shown } = overlay('patches: [{ path: p.yaml, target: { kind: Deployment } }]\n', files, text)
    expect(shown(['spec', 'replicas'])).toBe('dev/p.yaml:5 3')
  })
})

describe('a JSON patch', () => {
  const patch = `- op: replace
  path: /spec/template/spec/containers/0/image
  value: docker.io/library/nginx:latest
- op: add
  path: /spec/template/spec/containers/0/env/-
  value: { name: EXTRA, value: more }
- op: add
  path: /metadata/annotations
  value:
    example.org/team: web
- op: add
  path: /metadata/annotations/example.org~1mode
  value: plain
`
  const text = built({
    'nginx:1.27': 'nginx:latest',
    'value: info }': 'value: info }\n            - { name: EXTRA, value: more }',
    '  name: web\n': '  name: web\n  annotations:\n    example.org/team: web\n    example.org/mode: plain\n',
  })
  const kustomization = (target: string) => `patches:\n  - path: ops.yaml\n    target: ${target}\n`
  const { shown } = overlay(kustomization('{ kind: Deployment, name: web }'), { 'dev/ops.yaml': patch }, text)

  test('is shown for the routes that it writes', () => {
    expect(shown([...WEB, 'image'])).toBe('dev/ops.yaml:3 docker.io/library/nginx:latest')
    expect(shown([...WEB, 'env', 2, 'value'])).toBe('dev/ops.yaml:6 more')
    expect(shown([...WEB, 'env', 1, 'value'])).toBe('base/web.yaml:19 info')
    expect(shown(['metadata', 'annotations', 'example.org/team'])).toBe('dev/ops.yaml:10 web')
    expect(shown(['metadata', 'annotations', 'example.org/mode'])).toBe('dev/ops.yaml:13 plain')
  })

  test('with the target of another object is left out', () => {
    const { shown } = overlay(kustomization('{ kind: Service }'), { 'dev/ops.yaml': patch }, text)
    expect(shown([...WEB, 'image'])).toBe('base/web.yaml:15 docker.io/library/nginx:1.27')
  })

  test('with a pattern for a name may be meant for the object', () => {
    const { shown } = overlay(kustomization('{ name: "w.*" }'), { 'dev/ops.yaml': patch }, text)
    expect(shown([...WEB, 'image'])).toBe('dev/ops.yaml:3 docker.io/library/nginx:latest')
  })

  test('of the older field, and in place, is shown on the lines of its block', () => {
    const field = `patchesJson6902:\n  - target: { kind: Deployment, name: web }\n    patch: |-\n${patch.replace(/^(?=.)/gm, '      ')}`
    const { shown, document } = overlay(field, {}, text)
    expect(shown([...WEB, 'image'])).toBe('dev/kustomization.yml:8 docker.io/library/nginx:latest')
    expect(shown(['metadata', 'annotations', 'example.org/team'])).toBe('dev/kustomization.yml:15 web')
    expect(document?.locate([...WEB, 'image']).start.column).toBe(16)
  })

  test('as JSON on one line is shown where it starts, or at its place when nothing is escaped', () => {
    const json = '[{"op": "replace", "path": "/spec/replicas", "value": 7}]'
    const seven = built({ 'replicas: 1': 'replicas: 7' })
    const single = overlay(`patches:\n  - patch: '${json}'\n    target: { kind: Deployment }\n`, {}, seven)
    expect(single.shown(['spec', 'replicas'])).toBe('dev/kustomization.yml:4 7')
    const escaped = overlay(
      `patches:\n  - patch: ${JSON.stringify(json)}\n    target: { kind: Deployment }\n`,
      {},
      seven,
    )
    expect(escaped.shown(['spec', 'replicas'])).toMatch(/^dev\/kustomization.yml:4 \[/)
  })
})

describe('fields of the kustomization', () => {
  test.each([
    [
      'images: [{ name: docker.io/library/nginx, newTag: latest }]',
      { 'nginx:1.27': 'nginx:latest' },
      [...WEB, 'image'],
      'latest',
    ],
    [
      'images: [{ name: docker.io/library/nginx, newName: registry:5000/nginx, newTag: "1" }]',
      { 'docker.io/library/nginx:1.27': 'registry:5000/nginx:1' },
      [...WEB, 'image'],
      'name',
    ],
    [
      'namespace: portail',
      { 'name: web\n': 'name: web\n  namespace: portail\n' },
      ['metadata', 'namespace'],
      'portail',
    ],
    ['namePrefix: dev-', { 'name: web\n': 'name: dev-web\n' }, ['metadata', 'name'], 'dev-'],
    ['nameSuffix: -dev', { 'name: web\n': 'name: web-dev\n' }, ['metadata', 'name'], '-dev'],
    ['replicas: [{ name: web, count: 4 }]', { 'replicas: 1': 'replicas: 4' }, ['spec', 'replicas'], '4'],
    [
      'commonLabels: { env: dev }',
      { 'name: web\n': 'name: web\n  labels: { env: dev }\n' },
      ['metadata', 'labels', 'env'],
      'dev',
    ],
    [
      'labels: [{ pairs: { env: dev } }]',
      { 'name: web\n': 'name: web\n  labels: { env: dev }\n' },
      ['metadata', 'labels', 'env'],
      'dev',
    ],
    [
      'commonAnnotations: { team: web }',
      { 'name: web\n': 'name: web\n  annotations: { team: web }\n' },
      ['metadata', 'annotations', 'team'],
      'web',
    ],
    [
      'replacements: [{ source: {}, targets: [{ select: { kind: Deployment, name: web }, fieldPaths: ["spec.template.spec.containers.[name=web].image"] }] }]',
      { 'nginx:1.27': 'nginx:2' },
      [...WEB, 'image'],
      'spec.template.spec.containers.[name=web].image',
    ],
  ])('%s', (field, changes: Readonly<Record<string, string>>, route, text) => {
    expect(overlay(`${field}\n`, {}, built(changes)).shown(route)).toBe(`dev/kustomization.yml:3 ${text}`)
  })

  test('of a kustomization below are shown there, and the last one wins', () => {
    const files = { 'base/kustomization.yaml': 'resources: [web.yaml]\nnamespace: portail\n' }
    const text = built({ 'name: web\n': 'name: web\n  namespace: portail\n' })
    expect(overlay('', files, text).shown(['metadata', 'namespace'])).toBe('base/kustomization.yaml:2 portail')
    expect(overlay('namespace: portail\n', files, text).shown(['metadata', 'namespace'])).toMatch(/^dev\//)
  })

  test('say nothing of what the resource already is', () => {
    expect(overlay('images: [{ name: docker.io/library/nginx }]\n', {}, built()).shown([...WEB, 'image'])).toMatch(
      /^base\/web.yaml:15 /,
    )
  })
})

describe('a generated object', () => {
  const generator = `configMapGenerator:
  - name: settings
    literals:
      - LEVEL=debug
      - MODE=plain
    files: [conf/app.properties, other.txt=conf/x.txt]
    envs: [.env]
`
  const text = `apiVersion: v1
kind: ConfigMap
metadata: { name: settings-5m8t2d4 }
data:
  MODE: plain
  app.properties: a
  other.txt: b
  PASSWORD: hunter2
`
  const { shown, document } = overlay(generator, { 'dev/.env': '# env\nPASSWORD=hunter2\n' }, text, {
    origin: undefined,
    generator: { path: 'dev/kustomization.yml', name: 'settings' },
  })

  test('is shown in its generator: literals, files and the lines of env files', () => {
    expect(document?.source.path).toBe('dev/kustomization.yml')
    expect(shown(['data', 'MODE'])).toBe('dev/kustomization.yml:7 MODE=plain')
    expect(shown({ key: ['data', 'app.properties'] })).toBe('dev/kustomization.yml:8 conf/app.properties')
    expect(shown(['data', 'other.txt'])).toBe('dev/kustomization.yml:8 other.txt=conf/x.txt')
    expect(shown(['data', 'PASSWORD'])).toBe('dev/.env:2 PASSWORD=hunter2')
    expect(shown(['metadata', 'name'])).toBe('dev/kustomization.yml:4 settings')
  })

  test('is shown as a whole for anything else', () => {
    expect(shown(['kind'])).toBe('dev/kustomization.yml:4 name')
    expect(shown(['metadata', 'labels'])).toBe('dev/kustomization.yml:4 name')
  })
})

describe('what is not as expected', () => {
  test('an object of a remote base is shown at the kustomization', () => {
    const { shown } = overlay('', {}, built(), { origin: { path: 'github.com/x/y', index: 0 } })
    expect(shown([...WEB, 'image'])).toBe('dev/kustomization.yml:1 resources')
  })

  test('an item of a list is shown in the list', () => {
    const list =
      'kind: List\nitems:\n  - kind: Service\n    metadata: { name: web }\n  - kind: Deployment\n    metadata: { name: web }\n    spec: { replicas: 1 }\n'
    const { shown } = overlay(
      'namePrefix: dev-\n',
      { 'base/web.yaml': list },
      built({ 'name: web': 'name: dev-web' }),
      {
        origin: { path: 'base/web.yaml', index: 0 },
      },
    )
    expect(shown(['spec', 'replicas'])).toBe('base/web.yaml:7 1')
    expect(shown([])).toBe('base/web.yaml:5 kind')
  })

  test('a patch that only the engine knows of is shown', () => {
    const { shown } = overlay(
      '',
      { 'dev/transformer.yaml': 'kind: Deployment\nspec: { replicas: 9 }\n' },
      built({ 'replicas: 1': 'replicas: 9' }),
      { patches: [{ path: 'dev/transformer.yaml', index: 0, kind: 'strategic' }] },
    )
    expect(shown(['spec', 'replicas'])).toBe('dev/transformer.yaml:2 9')
  })

  test('a folder without kustomization has no documents', () => {
    const provenance = kustomizeProvenance('prod', testRepository({}).sourceOf)
    expect(provenance.kustomizations).toEqual([])
    expect(provenance.documents({ text: 'kind: A', patches: [] })).toBeUndefined()
  })

  test('kustomizations that use each other, and addresses, end the search', () => {
    const { folders } = overlay(
      'bases: [https://example.org/x, /etc, ../.., "."]\n',
      {
        'base/kustomization.yaml': 'resources: [web.yaml, ../dev]\n',
      },
      built(),
    )
    expect(folders).toEqual(['base', 'dev'])
  })

  test('aliases that make a text endless are compared up to a bound', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]\n`
    const bomb = `kind: Deployment\na: &a [x, x]\n${[...'bcdefghi'].map((name, at) => level(name, 'abcdefgh'[at] ?? 'a')).join('')}`
    const { shown } = overlay(
      'patches: [{ path: bomb.yaml }]\n',
      { 'dev/bomb.yaml': bomb, 'base/web.yaml': bomb },
      bomb,
      {
        origin: { path: 'base/web.yaml', index: 0 },
      },
    )
    expect(shown(['i'])).toBe('base/web.yaml:10 i')
  })
})

import { describe, expect, test } from 'vitest'
import { isRemote } from '../../../src/model/kustomize/remote.ts'
import type { ReleaseError } from '../../../src/model/subject/release.ts'
import { helmRelease, releaseSubject, runOnRelease } from '../release-subject.ts'
import { runRule } from '../run-rule.ts'

const release = (decidedBy: 'manifest' | 'defaults') =>
  helmRelease({}, { decidedBy, source: { type: 'kustomize', folder: 'deploy' } })

test.each([
  ['https://github.com/demo/bases//web?ref=v1', true],
  ['github.com/demo/bases', true],
  ['git@gitlab.example.org:demo/bases.git', true],
  ['ssh://git@gitlab.example.org/demo/bases', true],
  ['git::https://example.org/demo.git', true],
  ['../base', false],
  ['web.yaml', false],
  ['github.com.yaml', false],
  ['mailto@example', false],
  ['apiVersion: v1\nkind: ConfigMap', false],
])('%j lies elsewhere: %s', (entry, remote) => expect(isRemote(entry)).toBe(remote))

describe('KUS001, a kustomization that may not build', () => {
  const run = (kustomization: string, error?: Partial<ReleaseError>, decidedBy: 'manifest' | 'defaults' = 'manifest') =>
    runOnRelease(
      'KUS001',
      releaseSubject({
        release: release(decidedBy),
        kustomization,
        ...(error && {
          status: 'failed',
          error: {
            kind: 'kustomize',
            message: 'no such file',
            location: { path: 'deploy/kustomization.yaml', start: { line: 1, column: 1 } },
            ...error,
          },
        }),
      }),
    )

  test('each remote base is told where it is written, without its password', () => {
    expect(
      run('resources: [web.yaml, "https://robot:s3cret@example.org/bases"]\nbases: [github.com/demo/bases, [1], 2]\n', {
        kind: 'remote',
      }),
    ).toEqual([
      'deploy/kustomization.yaml:1:24 remote https://example.org/bases',
      'deploy/kustomization.yaml:2:9 remote github.com/demo/bases',
    ])
  })

  test('a failure is an error where the folder is declared; limits and bugs of the tool are none', () => {
    expect(run('resources: [web.yaml]\n', {})).toEqual(['deploy/kustomization.yaml:1:1 error failed no such file'])
    expect(run('resources: [web.yaml]\n', {}, 'defaults')).toEqual([
      'deploy/kustomization.yaml:1:1 warning failed no such file',
    ])
    expect(run('resources: [web.yaml]\n', { kind: 'limit' })).toEqual([])
    expect(run('resources: [web.yaml]\n')).toEqual([])
  })
})

describe('KUS002, fields of a kustomization', () => {
  const run = (kustomization: string, objects = '') =>
    runOnRelease('KUS002', releaseSubject({ release: release('manifest'), kustomization, objects }))
  const named = (kind: string, name: string) => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: ${name} }\n`

  test('namespaces that the console did not make', () => {
    expect(run('namespace: portail\n')).toEqual(['deploy/kustomization.yaml:1:12 namespace portail'])
    expect(run('namespace: ""\n')).toEqual([])
    expect(run('namespace: ${NAMESPACE}\n')).toEqual([])
    expect(run('namespace: [portail]\n')).toEqual([])
  })

  test('charts to render', () => {
    expect(run('helmCharts: [{ name: cache }]\n')).toEqual(['deploy/kustomization.yaml:1:1 helmCharts'])
    expect(run('helmCharts: []\n')).toEqual([])
  })

  test('prefixes that make a name longer than 63 characters', () => {
    const long = `portail-${'a'.repeat(56)}`
    expect(run('namePrefix: portail-\n', named('Service', long))).toEqual([
      `deploy/kustomization.yaml:1:13 error namePrefix portail- ${long} 64`,
    ])
    expect(run('namePrefix: portail-\n', named('ConfigMap', long))).toEqual([
      `deploy/kustomization.yaml:1:13 warning namePrefix portail- ${long} 64`,
    ])
    expect(run('namePrefix: portail-\n', named('Service', long.slice(0, 63)))).toEqual([])
    // too long by itself
    expect(run('namePrefix: portail-\n', named('Service', `portail-${'a'.repeat(64)}`))).toEqual([])
    expect(run('nameSuffix: -dev\n', named('Service', `${'a'.repeat(60)}-dev`))).toHaveLength(1)
  })

  test('are shown in the kustomization that writes them', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [web.yaml]\nnamespace: portail\n',
      'base/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      'overlays/dev/kustomization.yaml': 'resources: [../../base]\n',
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\n',
    }
    expect(await runRule('KUS002', files, 'fr')).toEqual([
      'base/kustomization.yaml:2:12 error La kustomization place les objets dans le namespace « portail »',
    ])
  })
})

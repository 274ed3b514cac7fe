import { describe, expect, test } from 'vitest'
import { isExactVersion, isSemVer } from '../../../src/model/helm/dependency.ts'
import { helmRelease, releaseSubject, runOnRelease } from '../release-subject.ts'
import { runRule } from '../run-rule.ts'

const chart = (dependencies: string) => `apiVersion: v2\nname: portail\nversion: 1.0.0\ndependencies:\n${dependencies}`
const dependency = (fields: string) => chart(`  - { name: cache, ${fields} }\n`)
const run = (text: string, paths: readonly string[] = [], folder = 'helm') =>
  runOnRelease('HLM005', releaseSubject({ chart: text, release: helmRelease({ folder }) }), { paths })

describe('HLM005, dependencies of a chart', () => {
  test('are found in charts/ as a folder or packed, of this very name', () => {
    const open = dependency('version: "*"')
    expect(run(open, ['helm/charts/cache/Chart.yaml'])).toEqual([])
    expect(run(open, ['helm/charts/cache-1.2.3.tgz'])).toEqual([])
    expect(run(open, ['charts/cache-1.2.3.tgz'], '.')).toEqual([])
    expect(run(open, ['helm/charts/cached/Chart.yaml', 'helm/charts/cache.tgz', 'other/charts/cache-1.tgz'])).toEqual([
      'helm/Chart.yaml:5:13 nowhere cache *',
    ])
  })

  test('of this repository are looked for from the chart', () => {
    const local = dependency('version: 1.0.0, repository: "file://../common"')
    expect(run(local, ['common/Chart.yaml'])).toEqual([])
    expect(run(local, ['deploy/common/Chart.yaml'], 'deploy/helm')).toEqual([])
    expect(run(local, ['helm/common/Chart.yaml'])).toEqual(['helm/Chart.yaml:5:49 folder cache 1.0.0 file://../common'])
  })

  test('are pointed at by what is wrong, and an address shows no password', () => {
    expect(run(dependency('version: "~1.2", repository: "https://charts.example.org"'))).toEqual([
      'helm/Chart.yaml:5:30 range cache ~1.2 https://charts.example.org',
    ])
    expect(run(dependency('version: 1.2.3, repository: "http://robot:s3cret@charts.example.org"'))).toEqual([
      'helm/Chart.yaml:5:49 protocol cache 1.2.3 http://charts.example.org',
    ])
    expect(run(dependency('version: 1.2.3, repository: "s3://charts"'))).toHaveLength(1)
    expect(run(dependency('version: "1", repository: "alias:depot"'))).toEqual([
      'helm/Chart.yaml:5:47 alias cache 1 alias:depot',
    ])
  })

  test('of a repository whose images are gone are told even when they are fixed', () => {
    expect(run(dependency('version: 1.2.3, repository: "oci://registry-1.docker.io/bitnamicharts"'))).toEqual([
      'helm/Chart.yaml:5:49 deprecated cache 1.2.3 oci://registry-1.docker.io/bitnamicharts',
    ])
  })

  test('of any type are read', () => {
    expect(run(chart('  - 1\n  - { name: [a] }\n  - { name: b, version: 1.2, repository: {} }\n'))).toEqual([
      'helm/Chart.yaml:7:13 nowhere b',
    ])
    expect(runOnRelease('HLM005', releaseSubject())).toEqual([])
  })

  test('are told once for a chart of several environments', async () => {
    const files = {
      'helm/Chart.yaml': dependency('version: ">=1", repository: "https://charts.example.org"'),
      'helm/values-dev.yaml': 'a: 1\n',
      'helm/values-prod.yaml': 'a: 2\n',
    }
    expect(await runRule('HLM005', files)).toEqual([
      'helm/Chart.yaml:5:30 warning Chart dependency "cache" has no fixed version (>=1) and no Chart.lock',
    ])
  })
})

test.each([
  ['1.2.3', true],
  ['v1.2.3', true],
  ['=1.2.3-rc.1+build.5', true],
  ['1.2', false],
  ['1.2.x', false],
  ['^1.2.3', false],
  ['1.2.3 || 1.2.4', false],
  ['', false],
])('the constraint %j is exact: %s', (text, exact) => expect(isExactVersion(text)).toBe(exact))

test.each([
  ['1.0.0', true],
  ['1.0.0-rc.1+build.5', true],
  ['01.0.0', false],
  ['1.0', false],
  ['1.0.0-', false],
  ['1.0.0-a..b', false],
  [`1.0.0-${'a.'.repeat(20_000)}`, false],
])('the version %j is SemVer: %s', (text, right) => expect(isSemVer(text)).toBe(right))

describe('HLM007, versions of a chart', () => {
  const version = (fields: string) => runOnRelease('HLM007', releaseSubject({ chart: `name: portail\n${fields}` }))

  test('as numbers, texts and missing', () => {
    expect(version('version: 1.10\n')).toEqual(['helm/Chart.yaml:2:10 version 1.1'])
    expect(version('version: 1.0.0\nappVersion: Latest\n')).toEqual(['helm/Chart.yaml:3:13 appVersion Latest'])
    expect(version('version: v1.0.0\nappVersion: 2\n')).toEqual([])
    expect(version('version: [1]\n')).toEqual([])
    expect(version('')).toEqual([])
  })
})

describe('HLM008, the length of a release name', () => {
  const object = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}-web }\n`
  const ofLength = (length: number, more: Parameters<typeof helmRelease>[1] = {}) => {
    const name = 'a'.repeat(length)
    const found = runOnRelease(
      'HLM008',
      releaseSubject({ release: helmRelease({ name }, more), objects: object(name) }),
    )
    return found.map((line) => line.replace(name, 'NAME'))
  }

  test('is refused by Helm above 53, and little above 45', () => {
    expect(ofLength(45)).toEqual([])
    expect(ofLength(46)).toEqual(['accostage.yaml:4:3 warning NAME 46 53'])
    expect(ofLength(53)).toEqual(['accostage.yaml:4:3 warning NAME 53 53'])
    expect(ofLength(54)).toEqual(['accostage.yaml:4:3 error NAME 54 53'])
  })

  test('is that of an Application’s author, and not known where nothing is declared', () => {
    expect(ofLength(53, { decidedBy: 'application' })).toEqual([])
    expect(ofLength(54, { decidedBy: 'application' })).toHaveLength(1)
    expect(ofLength(54, { decidedBy: 'values-files' })).toEqual([])
  })

  test('below the limit matters only where objects are called after it', () => {
    const release = helmRelease({ name: 'a'.repeat(50) })
    expect(runOnRelease('HLM008', releaseSubject({ release, objects: object('web') }))).toEqual([])
  })
})

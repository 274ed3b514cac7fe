import { describe, expect, test } from 'vitest'
import { helmRelease, releaseSubject, runOnRelease } from '../release-subject.ts'

const run = (...args: Parameters<typeof releaseSubject>) => runOnRelease('HLM001', releaseSubject(...args))

describe('HLM001, a release that deploys nothing', () => {
  test('is an error where Argo CD prunes, a warning where it does not or is not known to', () => {
    expect(run()).toEqual(['accostage.yaml:4:3 error helm yes'])
    expect(run({ release: helmRelease({}, { autosync: false }) })).toEqual(['accostage.yaml:4:3 warning helm'])
    expect(run({ release: helmRelease({}, { autosync: undefined }) })).toEqual(['accostage.yaml:4:3 warning helm'])
  })

  test('says nothing of one that deploys something, failed, or is not known whole', () => {
    expect(run({ objects: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n' })).toEqual([])
    expect(run({ status: 'failed' })).toEqual([])
    expect(run({ status: 'skipped' })).toEqual([])
    expect(run({ complete: false })).toEqual([])
  })

  test('says nothing where nobody declared what is deployed', () => {
    expect(run({ release: helmRelease({}, { decidedBy: 'defaults' }) })).toEqual([])
    expect(run({ release: helmRelease({}, { decidedBy: 'values-files' }) })).toEqual([])
    expect(run({ release: helmRelease({}, { decidedBy: 'application' }) })).toHaveLength(1)
  })

  test('counts the files of plain manifests, which are not rendered', () => {
    const release = (recurse: boolean, more = {}) =>
      helmRelease({}, { source: { type: 'directory', folder: 'manifests', recurse, ...more } })
    const onFiles = (recurse: boolean, paths: string[], more = {}) =>
      runOnRelease('HLM001', releaseSubject({ release: release(recurse, more) }), { paths })
    expect(onFiles(false, ['manifests/web.yaml'])).toEqual([])
    expect(onFiles(true, ['manifests/web/service.yml'])).toEqual([])
    expect(onFiles(false, ['manifests/web/service.yml', 'manifests/README.md'])).toHaveLength(1)
    expect(onFiles(false, ['manifests.yaml'])).toHaveLength(1)
    expect(onFiles(false, [], { include: '*.yaml' })).toEqual([])
  })
})

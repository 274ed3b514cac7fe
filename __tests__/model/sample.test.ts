import { describe, expect, it } from 'vitest'
import { isSampleFolder, isSamplePath, isTestFolder } from '../../src/model/sample.ts'

describe('paths of samples', () => {
  it.each([
    'pkg/test_files/bad.yaml',
    'tests/secret.yaml',
    'template/_testdata/ca.key',
    'charts/__snapshot__/web.yaml',
    'pkg/test_fixtures/web.yaml',
    'apps/web/e2e/run.sh',
    'sops/exemples/secret.yaml',
    'docs/public/secret.yaml',
    '.env.docker-example',
    '.env.dev.example.env',
    'values.sample.yaml',
    'sops/example-key.txt',
  ])('%s', (path) => expect(isSamplePath(path)).toBe(true))

  it.each([
    'secret.yaml',
    'helm/templates/docs/secret.yaml',
    'latest/secret.yaml',
    'attestation.yaml',
    'values-test.yaml',
    'testing.sh',
    '.env',
  ])('not %s', (path) => expect(isSamplePath(path)).toBe(false))
})

it('folders alone: a template is deployed, and the image of a documentation may be', () => {
  expect(['pod-template.yaml', 'tests/pod.yaml', 'docs/pod.yaml', 'apps/docs/pod.yaml'].map(isSampleFolder)).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(['docs/Dockerfile', 'apps/e2e/Dockerfile'].map(isTestFolder)).toEqual([false, true])
})

import { describe, expect, it } from 'vitest'
import { isSamplePath } from '../../src/model/sample.ts'

describe('paths of samples', () => {
  it.each([
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

import { expect, test } from 'vitest'
import { argoNames } from '../../../src/render/plan/argo-names.ts'

test.each([
  ['demo', '3c58'],
  ['dev', '6293'],
  ['prod', 'c626'],
  ['integration', '4a09'],
  ['staging', '41a5'],
])('the part of the environment %s is %s', (environment, hash) => {
  expect(argoNames({ project: 'shop', environment, repository: 'infra' })).toEqual({
    application: expect.stringMatching(new RegExp(`^shop-${environment}-${hash}-infra-[0-9a-f]{4}$`)),
    project: `shop-${environment}-${hash}-app`,
    environment: `shop-${environment}-${hash}-env`,
  })
})

test('the last part comes from the address on the platform', () => {
  const names = { project: 'shop', environment: 'dev', repository: 'infra' }
  // printf %s https://gitlab.example.org/projects/shop/infra.git | sha1sum
  const repositoryUrl = 'https://gitlab.example.org/projects/shop/infra.git'
  expect(argoNames({ ...names, repositoryUrl }).application).toBe('shop-dev-6293-infra-d4a9')
})

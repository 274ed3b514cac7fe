import { expect, test } from 'vitest'
import { builtImages } from '../../../src/model/declared/built-images.ts'
import type { Repository } from '../../../src/model/subject/repository.ts'

const job = (
  variables: Record<string, string>,
  effective: object = {},
  templates: object[] = [{ builder: 'kaniko' }],
) => ({
  hidden: false,
  resolved: true,
  templates,
  effective,
  pipeline: { effective: {} },
  variables: Object.entries(variables).map(([name, value]) => ({ name, value, route: [] })),
})

const repository = (...jobs: object[]) =>
  ({ pipelines: [{ active: true, incomplete: false, jobs }] }) as unknown as Repository

const built = (...jobs: object[]): string[] | undefined => {
  const names = builtImages(repository(...jobs), 'portail')
  return names && [...names]
}

test('the names of a list, without registry and tag', () => {
  expect(built(job({ IMAGE_NAMES: 'api:$CI_COMMIT_SHA, api:latest web' }))).toEqual(['api', 'web'])
  expect(built(job({ OUTPUT_IMAGES: '$REGISTRY_URL/$IMAGE_NAME:$TAG', IMAGE_NAME: 'demo/Api' }))).toEqual(['demo/api'])
  expect(built(job({ IMAGE_NAMES: '$CI_PROJECT_NAME:latest' }))).toEqual(['portail'])
})

test('jobs that build nothing add nothing', () => {
  expect(built(job({}, {}, []), job({ IMAGE_NAME: 'api' }, { script: ['npm test'] }))).toEqual([])
})

test.each([
  ['a variable of the runner', job({ IMAGE_NAMES: '$NOM:latest' })],
  ['a variable of several names', job({ IMAGE_NAMES: '$ALL', ALL: 'a b' })],
  ['a script of its own', job({}, { script: ['docker build .'] })],
  ['a matrix', job({ IMAGE_NAMES: 'api' }, { parallel: { matrix: [{ IMAGE_NAMES: ['web'] }] } })],
  ['a rule', job({ IMAGE_NAMES: 'api' }, { rules: [{ variables: { IMAGE_NAMES: 'web' } }] })],
  ['another pipeline', job({}, { trigger: 'demo/other' })],
])('unknown with %s', (_, one) => {
  expect(built(one)).toBeUndefined()
})

test('unknown without a pipeline', () => {
  expect(builtImages({ pipelines: [] } as unknown as Repository, 'portail')).toBeUndefined()
})

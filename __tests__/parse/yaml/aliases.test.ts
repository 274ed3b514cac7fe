import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { createSource } from '../../../src/model/source.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

const isExcessive = (text: string) => parseYaml(createSource('a.yaml', text)).excessive === true

/** Ten times as many values at each level. */
const levels = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    at === 0
      ? 'l0: &l0 [x]\n'
      : `l${at}: &l${at} [${Array(10)
          .fill(`*l${at - 1}`)
          .join(', ')}]\n`,
  ).join('')

/** Services that share the keys of one mapping. */
function shared(services: number, keys: number): string {
  const common = `common: &common { ${Array.from({ length: keys }, (_, at) => `k${at}: v`)} }\n`
  return common + Array.from({ length: services }, (_, at) => `s${at}: { <<: *common, name: s${at} }\n`).join('')
}

test('anchors that many services share are read', () => {
  const { documents, excessive } = parseYaml(createSource('a.yaml', shared(300, 40)))
  expect(excessive).toBeUndefined()
  expect(documents[0]?.value).toMatchObject({ s299: { k39: 'v', name: 's299' } })
})

test.each([
  ['a few lines that make billions of values', levels(10)],
  ['many documents that make thousands each', Array(100).fill(levels(4)).join('---\n')],
  ['merged keys by the hundred thousand', shared(2000, 60)],
  [
    'an anchor that is given anew',
    `a: &a [${'x,'.repeat(500)}]\nb: &a [${'*a,'.repeat(50)}]\nc: [${'*a,'.repeat(50)}]\n`,
  ],
])('%s', (_, text) => {
  expect(isExcessive(text)).toBe(true)
})

test('a text that aliases make too large is not verified, and the others are', async () => {
  const object = 'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: 0 }] }\n'
  const report = await check({ files: { 'bomb.yaml': `${levels(9)}${object}`, 'service.yaml': object } })
  expect(report.unverified.map(({ reason, path }) => `${reason} ${path}`)).toEqual(['too-large bomb.yaml'])
  expect(new Set(report.findings.map(({ location }) => location.path))).toEqual(new Set(['service.yaml']))
})

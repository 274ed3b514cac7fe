import { describe, expect, test } from 'vitest'
import { isRecord } from '../../../src/model/json.ts'
import { createSource } from '../../../src/model/source.ts'
import { readManifest } from '../../../src/parse/manifest/read.ts'
import { inFrench, MANIFEST_SCHEMA } from '../../../src/parse/manifest/schema/index.ts'

const status = async (text: string) => (await readManifest(createSource('accostage.yaml', text))).status

/** Every field of a schema with its path: `environments.name`. */
function* fieldsOf(schema: unknown, path: string): Iterable<readonly [string, Record<string, unknown>]> {
  if (!isRecord(schema)) return
  yield* fieldsOf(schema.items, path)
  for (const [name, field] of Object.entries(isRecord(schema.properties) ? schema.properties : {})) {
    const route = path === '' ? name : `${path}.${name}`
    if (isRecord(field)) yield [route, field]
    yield* fieldsOf(field, route)
  }
}

const FIELDS = [...fieldsOf(MANIFEST_SCHEMA, '')]

test('nothing but the name of the project is required', async () => {
  expect(await status('project: { name: demo }\n')).toBe('valid')
  expect(await status('project: {}\n')).toBe('invalid')
  expect(await status('version: 1\n')).toBe('invalid')
  expect(await status('project: { name: demo }\nenvironments: [{ name: dev }]\n')).toBe('valid')
})

test.each([
  'sensitivity: TS',
  'exposure: [internet, internet]',
  'recovery: { maximumDowntime: four hours }',
  'recovery: { dataCentres: 3 }',
  'components: [{ name: web, port: 0 }]',
  'environments: [{ name: dev, ageRecipient: age1short }]',
  'skills: { docker: autonomous }',
  'project: { name: demo, status: done }',
])('%s is refused', async (text) => {
  expect(await status(text.startsWith('project') ? `${text}\n` : `project: { name: demo }\n${text}\n`)).toBe('invalid')
})

describe('descriptions', () => {
  test('there are fields', () => expect(FIELDS.length).toBeGreaterThan(80))

  test.each(FIELDS)('%s is explained in both languages', (_, field) => {
    expect(field.description).toMatch(/\S/)
    expect(field['x-description-fr']).toMatch(/\S/)
    expect(field['x-description-fr']).not.toBe(field.title)
  })

  test('the French edition explains in French and accepts the same', () => {
    const french = inFrench(MANIFEST_SCHEMA)
    for (const [path, field] of fieldsOf(french, '')) {
      const [, original] = FIELDS.find(([route]) => route === path) ?? []
      const { description, ...rest } = field
      const { description: _english, 'x-description-fr': translated, ...same } = original ?? {}
      expect(description, path).toBe(translated)
      expect(Object.keys(rest), path).toEqual(Object.keys(same))
    }
    expect(JSON.stringify(french)).not.toContain('x-description-fr')
  })
})

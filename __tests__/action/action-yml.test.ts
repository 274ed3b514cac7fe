import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import config from '../../rolldown.config.ts'
import { describeAction, inputTable, outputTable } from '../../scripts/action-tables.ts'
import { readInputs, SECRET_INPUTS } from '../../src/action/inputs.ts'
import { dockingOutputs, publicationOutputs, reportOutputs } from '../../src/action/outputs.ts'
import { asRecord } from '../../src/model/json.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { aReport } from '../report/report-builder.ts'

const root = join(import.meta.dirname, '../..')
const yaml = (path: string) => asRecord(load(readFileSync(join(root, path), 'utf8')))
const action = yaml('action.yml')
const inputs = asRecord(action.inputs)
const defaultOf = (name: string): string => String(asRecord(inputs[name]).default ?? '')

describe('action.yml', () => {
  it('declares the inputs that the code reads, and no other', () => {
    const read = new Set<string>()
    readInputs((name) => {
      read.add(name)
      return ''
    })
    expect(Object.keys(inputs).sort()).toEqual([...read].sort())
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining([...SECRET_INPUTS]))
  })

  it('declares the outputs that the code sets, and no other', () => {
    const docking = { mirrored: true, failed: false, reason: 'started', lines: [], worth: 'log' } as const
    const set = { ...reportOutputs(aReport(), true), ...publicationOutputs(), ...dockingOutputs(docking) }
    expect(Object.keys(asRecord(action.outputs))).toEqual(Object.keys(set))
  })

  it('gives the defaults that the code has', () => {
    const given = readInputs((name) => (name === 'token' ? '' : defaultOf(name)))
    expect(given).toEqual(readInputs(() => ''))
    expect(defaultOf('token')).toBe('${{ github.token }}')
  })

  it.each(['fail-on', 'language', 'rules', 'environments', 'mirror-branches', 'mirror-tags', 'repository-name'])(
    'has no default for "%s", which the manifest decides when no input does',
    (name) => {
      expect(asRecord(inputs[name])).not.toHaveProperty('default')
    },
  )

  it('starts the bundle on a runtime that runners have', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' })
    expect(config).toMatchObject({
      input: { action: 'src/action/main.ts' },
      output: { dir: 'dist', entryFileNames: '[name].js' },
    })
  })

  it('names its inputs and outputs in lower case with dashes', () => {
    for (const name of [...Object.keys(inputs), ...Object.keys(asRecord(action.outputs))])
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })
})

describe('the tables of the READMEs', () => {
  it.each(LANGUAGES)('describe every input and output in "%s"', (language) => {
    for (const part of ['inputs', 'outputs'] as const) {
      const described = describeAction(part, language)
      expect(described.map(({ name }) => name)).toEqual(Object.keys(asRecord(action[part])))
      expect(described.filter(({ description }) => description.length < 10)).toEqual([])
    }
    expect(inputTable(language).split('\n')).toHaveLength(Object.keys(inputs).length + 2)
    expect(outputTable(language).split('\n')).toHaveLength(Object.keys(asRecord(action.outputs)).length + 2)
  })

  it('have no text of an input that is gone', () => {
    const french = yaml('docs/action.fr.yaml')
    for (const part of ['inputs', 'outputs'] as const)
      expect(Object.keys(asRecord(french[part]))).toEqual(Object.keys(asRecord(action[part])))
  })

  it('show the default', () => {
    expect(inputTable('en')).toContain('| `mirror` | When the platform is asked')
    expect(inputTable('en')).toMatch(/\| `mirror` \|.*\| `auto` \|$/m)
    expect(inputTable('fr')).toMatch(/\| `fail-on` \|.*\| {2}\|$/m)
  })
})

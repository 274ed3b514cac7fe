import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { unpack } from '../../src/aggregate/source/archive.ts'
import { folderSource } from '../../src/aggregate/source/folder.ts'
import { FILE_NAMES } from '../../src/report/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'accostage-report-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the action leaves in its folder of reports. */
const names = Object.values(FILE_NAMES).filter((name) => name !== undefined)

test('of a report in each format one file is a report: in a folder', async () => {
  for (const name of names) writeFileSync(join(folder, name), '{}')
  const origins: string[] = []
  for await (const { deliveries } of folderSource(folder)({ position: async () => undefined, say: () => {} }))
    origins.push(...deliveries.map(({ origin }) => origin))
  expect(origins).toEqual([FILE_NAMES.json])
})

test('and in an artifact', () => {
  const archive = zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from('{}')])))
  expect(unpack(archive).map(({ name }) => name)).toEqual([FILE_NAMES.json])
})

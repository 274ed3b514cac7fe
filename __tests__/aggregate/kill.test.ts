import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/aggregate/store/open.ts'
import { PROCESSES } from '../../src/cli/processes.ts'
import { error, reportText } from './reports.ts'
import { temporary } from './servers.ts'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const folder = temporary('kill')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PROJECTS = 12
const EACH = 250

function writeReports(): void {
  for (let project = 0; project < PROJECTS; project += 1) {
    mkdirSync(join(folder, `reports/p${project}`), { recursive: true })
    for (let number = 0; number < EACH; number += 1) {
      const day = new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10)
      const findings = number % 2 === 0 ? [error('K8S019')] : []
      writeFileSync(
        join(folder, `reports/p${project}/${number}.json`),
        reportText({ name: `p${project}`, day, findings }),
      )
    }
  }
}

/** Starts an ingest, kills it a while after its last sign of life that counts, and gives how much it said to have kept. */
async function interrupted(batches: number, delay: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [cli, 'aggregate', join(folder, 'reports'), '--database', join(folder, 'history')],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  let timer: NodeJS.Timeout | undefined
  const killLater = () => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), delay)
  }
  if (batches === 0) killLater()
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if ((said.match(/ added/g) ?? []).length >= batches) killLater()
  })
  await once(child, 'close')
  clearTimeout(timer)
  const [, added = '0', known = '0'] = [...said.matchAll(/(\d+) added, (\d+) known/g)].at(-1) ?? []
  return Number(added) + Number(known)
}

test('a kill at any moment loses nothing that was acknowledged and leaves no half report', async () => {
  writeReports()
  // while the database is made; before, between and within batches
  const moments = [
    [0, 60],
    [0, 700],
    [1, 0],
    [1, 25],
    [2, 3],
    [3, 11],
    [1, 90],
  ] as const
  for (const [batches, delay] of moments) {
    const acknowledged = await interrupted(batches, delay)
    const database = await openDatabase(join(folder, 'history'), PROCESSES)
    const [counts] = await database.query(
      `select (select count(*)::integer from report) as reports,
         (select count(*)::integer from delivery where rejection is null) as deliveries,
         (select count(*)::integer from latest l join report r on r.id = l.report
          where r.generated_at = (select max(generated_at) from report where project = r.project)) as newest,
         (select count(distinct project)::integer from report) as projects`,
    )
    await database.close()
    expect(Number(counts?.reports)).toBeGreaterThanOrEqual(acknowledged)
    expect(counts).toMatchObject({ deliveries: counts?.reports, newest: counts?.projects })
    expect(Number(counts?.reports) % 250).toBe(0)
  }
  expect(await interrupted(1000, 0)).toBe(PROJECTS * EACH)
}, 300_000)

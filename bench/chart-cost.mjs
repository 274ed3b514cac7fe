/**
 * What a chart costs: whole runs of the command line on a repository, and on a copy of it without the folders of its
 * charts, side by side. Interleaved runs; medians and quickest of each, and their difference.
 *
 *   node bench/chart-cost.mjs [repository] [runs] [folder of bundles...]
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const repository = process.argv[2] ?? join(root, '../shared/corpus/cloud-pi-native+tuto-monorepo')
const runs = Number(process.argv[3] ?? 15)
const bundles = process.argv.length > 4 ? process.argv.slice(4) : [join(root, 'dist')]
if (!existsSync(repository)) {
  console.log(`no repository at ${repository}: give one with a chart`)
  process.exit(0)
}

const scratch = mkdtempSync(join(tmpdir(), 'accostage-bench-'))
const bare = join(scratch, 'bare')
cpSync(repository, bare, { recursive: true })
const charts = readdirSync(bare, { recursive: true }).filter((path) => /(?:^|\/)Chart\.yaml$/.test(path))
for (const chart of charts) rmSync(join(bare, dirname(chart)), { recursive: true, force: true })

/** Wall milliseconds and peak resident memory in MB of one whole process. */
function time(folder, project) {
  const started = performance.now()
  const args = ['time', '-f', '%M', process.execPath, join(folder, 'cli.js'), 'check', project]
  const { status, stderr } = spawnSync('/usr/bin/env', args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { wall: performance.now() - started, memory: Number(stderr.trim().split('\n').at(-1)) / 1024 || 0 }
}

const samples = bundles.map(() => ({ with: [], without: [], memory: [] }))
for (let run = -1; run < runs; run++)
  for (const [index, folder] of bundles.entries()) {
    const [withChart, without] = [time(folder, repository), time(folder, bare)]
    if (run < 0) continue // the first fills the file cache
    samples[index].with.push(withChart.wall)
    samples[index].without.push(without.wall)
    samples[index].memory.push(withChart.memory)
  }
rmSync(scratch, { recursive: true })

const sorted = (list) => [...list].sort((a, b) => a - b)
const median = (list) => sorted(list)[list.length >> 1]
const ms = (value) => `${Math.round(value)} ms`.padStart(9)
console.log(`Node.js ${process.version}, ${runs} interleaved runs, medians (quickest)`)
console.log('     with a chart       without one     difference   memory   bundles')
for (const [index, folder] of bundles.entries()) {
  const { with: slow, without: quick, memory } = samples[index]
  const both = (list) => `${ms(median(list))} (${ms(sorted(list)[0]).trim()})`
  console.log(
    `${both(slow)}${both(quick)}${ms(median(slow) - median(quick))}${`${Math.round(median(memory))} MB`.padStart(11)}   ${folder}`,
  )
}

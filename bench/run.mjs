/**
 * Cold start of the command line on real repositories, side by side with its lower bounds in the same run: an empty
 * Node.js process, and reading and parsing the same YAML. Medians of interleaved runs and their ratios.
 *
 *   node bench/run.mjs [folder of repositories] [runs]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const corpus = process.argv[2] ?? join(root, '../shared/corpus')
const runs = Number(process.argv[3] ?? 9)
if (!existsSync(corpus)) {
  console.log(`no repositories at ${corpus}: give a folder of repositories`)
  process.exit(0)
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

/** Wall milliseconds and peak resident memory in MB of one whole process. */
function time(args) {
  const started = performance.now()
  const { status, stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%M', process.execPath, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { wall: performance.now() - started, memory: Number(stderr.trim().split('\n').at(-1)) / 1024 || 0 }
}

const cli = join(root, 'dist/cli.js')
const parseOnly = join(import.meta.dirname, 'parse-only.mjs')
const wanted = process.argv[4]?.split(',') ?? [
  'cloud-pi-native+tuto-monorepo',
  'stefanprodan+podinfo',
  'kubernetes+examples',
]
const folders = readdirSync(corpus).filter((name) => wanted.includes(name))
console.log(`Node.js ${process.version}, ${runs} interleaved runs, medians\n`)
console.log('repository                          empty  parse  check   check/parse  check-empty    memory')
for (const name of folders) {
  const folder = join(corpus, name)
  const samples = { empty: [], parse: [], check: [], memory: [] }
  for (let run = -1; run < runs; run++) {
    const empty = time(['-e', '0'])
    const parse = time([parseOnly, folder])
    const check = time([cli, 'check', folder])
    if (run < 0) continue // the first fills the file cache
    samples.empty.push(empty.wall)
    samples.parse.push(parse.wall)
    samples.check.push(check.wall)
    samples.memory.push(check.memory)
  }
  const [empty, parse, check, memory] = ['empty', 'parse', 'check', 'memory'].map((key) => median(samples[key]))
  const ms = (value) => `${Math.round(value)} ms`.padStart(7)
  console.log(
    `${name.padEnd(34)}${ms(empty)}${ms(parse)}${ms(check)}${(check / parse).toFixed(2).padStart(13)}${ms(check - empty).padStart(13)}${`${Math.round(memory)} MB`.padStart(10)}`,
  )
}

/**
 * A large repository of plain manifests in one process, with the default rules and with all of them, side by side in the
 * same run with parsing alone and with kubeconform and kube-linter where they are on the PATH. Then all rules over one,
 * two and four copies of it, to see that the cost grows with the size. Medians of interleaved runs.
 *
 *   node bench/manifests.mjs <repository> [runs] [folder of kubeconform's schemas]
 *
 * kyverno/policies is a good one: 15,000 objects. Folders that begin with a dot are copied without it, since they would
 * not be read.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const [repository, runs = '5', schemas] = process.argv.slice(2)
if (!repository) throw new Error('give a repository')

const cli = join(import.meta.dirname, '../dist/cli.js')
const has = (tool) => spawnSync('which', [tool]).status === 0
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

/** Copies the YAML files, hidden folders made visible. */
function copyInto(target) {
  const visit = (from, to) => {
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const [source, copy] = [join(from, entry.name), join(to, entry.name.replace(/^\./, ''))]
      if (entry.isDirectory() && entry.name !== '.git') visit(source, copy)
      else if (entry.isFile() && /\.ya?ml$/.test(entry.name)) cpSync(source, copy)
    }
  }
  visit(repository, target)
}

/** Wall seconds and peak resident memory in MB of one whole process. */
function time([command, ...args]) {
  const started = performance.now()
  const { stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%M', command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  return { wall: (performance.now() - started) / 1000, memory: Number(stderr.trim().split('\n').at(-1)) / 1024 }
}

const work = mkdtempSync(join(tmpdir(), 'accostage-bench-'))
try {
  const folders = [1, 2, 4].map((copies) => join(work, `x${copies}`))
  for (const [index, folder] of folders.entries())
    for (let copy = 0; copy < 2 ** index; copy++) copyInto(join(folder, `copy${copy}`))
  const [once] = folders
  const node = process.execPath
  const all = (folder) => [node, cli, 'check', folder, '--rules', 'all']
  const commands = {
    'parsing alone': [node, join(import.meta.dirname, 'parse-only.mjs'), once],
    'default rules': [node, cli, 'check', once],
    'all rules': all(once),
    ...(has('kubeconform') &&
      schemas && {
        'kubeconform -n 2': [
          ...['kubeconform', '-n', '2', '-strict', '-ignore-missing-schemas', '-schema-location'],
          ...[join(schemas, '{{.ResourceKind}}{{.KindSuffix}}.json'), once],
        ],
      }),
    ...(has('kube-linter') && { 'kube-linter, its default checks': ['kube-linter', 'lint', once] }),
    'all rules, twice the size': all(folders[1]),
    'all rules, four times': all(folders[2]),
  }
  const samples = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let run = -1; run < Number(runs); run++)
    for (const [name, command] of Object.entries(commands)) {
      const sample = time(command)
      if (run >= 0) samples[name].push(sample) // the first run fills the file cache
    }
  const wallOf = (name) => median(samples[name].map(({ wall }) => wall))
  console.log(`${basename(repository)}, Node.js ${process.version}, ${runs} interleaved runs, medians\n`)
  for (const name of Object.keys(commands)) {
    const memory = Math.round(median(samples[name].map((sample) => sample.memory)))
    const ratio = (wallOf(name) / wallOf('all rules')).toFixed(2)
    console.log(
      `${name.padEnd(34)}${wallOf(name).toFixed(2).padStart(7)} s${`${memory} MB`.padStart(10)}${ratio.padStart(8)}`,
    )
  }
} finally {
  rmSync(work, { recursive: true })
}

/**
 * One check, side by side with the chain of native tools that a project would run instead: hadolint on its Dockerfiles,
 * helm template on its charts, kubeconform and kube-linter on what that gives. Medians of interleaved runs and the ratio.
 * Tools that are not on the PATH are named and left out, which favours the chain.
 *
 *   node bench/native-chain.mjs <repository> [runs]
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const repository = process.argv[2]
const runs = Number(process.argv[3] ?? 9)
if (!repository) throw new Error('give a repository')

const has = (tool) => spawnSync('which', [tool]).status === 0
const tools = ['hadolint', 'helm', 'kubeconform', 'kube-linter']
const absent = tools.filter((tool) => !has(tool))
const present = new Set(tools.filter((tool) => !absent.includes(tool)))

const files = readdirSync(repository, { recursive: true }).map((name) => join(repository, name))
const dockerfiles = files.filter((name) => /\/(?:Dockerfile|Containerfile)[^/]*$/.test(name))
const charts = files.filter((name) => name.endsWith('/Chart.yaml')).map(dirname)

function chain() {
  const started = performance.now()
  const quiet = { stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 }
  if (present.has('hadolint') && dockerfiles.length > 0) spawnSync('hadolint', dockerfiles, quiet)
  for (const chart of charts) {
    let rendered = ''
    try {
      rendered = execFileSync('helm', ['template', 'release', chart], quiet)
    } catch {
      continue
    }
    if (present.has('kubeconform'))
      spawnSync(
        'kubeconform',
        ['-ignore-missing-schemas', '-schema-location', '/nowhere/{{.ResourceKind}}.json', '-'],
        { ...quiet, input: rendered },
      )
    if (present.has('kube-linter')) spawnSync('kube-linter', ['lint', '-'], { ...quiet, input: rendered })
  }
  return performance.now() - started
}

function check() {
  const started = performance.now()
  spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', repository], { stdio: 'ignore' })
  return performance.now() - started
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const samples = { chain: [], check: [] }
for (let run = -1; run < runs; run++) {
  const [a, b] = [chain(), check()]
  if (run < 0) continue
  samples.chain.push(a)
  samples.check.push(b)
}
const [native, own] = [median(samples.chain), median(samples.check)]
console.log(
  `Node.js ${process.version}, ${runs} interleaved runs, medians; ${dockerfiles.length} Dockerfiles, ${charts.length} charts`,
)
if (absent.length > 0) console.log(`not on the PATH, left out of the chain: ${absent.join(', ')}`)
console.log(
  `native chain ${Math.round(native)} ms, check ${Math.round(own)} ms, ratio check/chain ${(own / native).toFixed(2)}`,
)

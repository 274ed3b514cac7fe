/**
 * The Service Team's view over many projects: ingest, site, and its first page in a browser. Reports of real repositories
 * are varied (names, dates, findings that come and go), written as files, and read by the command line as anybody's.
 *
 *   node bench/aggregate.mjs [folder of repositories] [projects] [reports each] [folder to work in]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
const corpus = process.argv[2] ?? join(root, '../shared/corpus')
const projects = Number(process.argv[3] ?? 500)
const each = Number(process.argv[4] ?? 200)
const work = process.argv[5] ?? mkdtempSync(join(tmpdir(), 'accostage-aggregate-'))
if (!existsSync(corpus)) {
  console.log(`no repositories at ${corpus}: give a folder of repositories`)
  process.exit(0)
}

/** Reports of the repositories of usual size: the collections of examples beside them are no projects. */
const LARGEST = 200_000
const bases = readdirSync(corpus)
  .map((name) =>
    spawnSync(process.execPath, [cli, 'check', join(corpus, name), '--format', 'json', '--language', 'fr']),
  )
  .filter(({ status, stdout }) => (status === 0 || status === 1) && stdout.length < LARGEST)
  .map(({ stdout }) => JSON.parse(stdout.toString()))

/** The same numbers at each run. */
let seed = 20_261_125
function random() {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const WORDS = [
  'boutique',
  'dossier',
  'guichet',
  'agenda',
  'carte',
  'permis',
  'registre',
  'annuaire',
  'suivi',
  'portail',
]
const word = () => WORDS[Math.floor(random() * WORDS.length)]
const DAY = 86_400_000
const end = Date.now() - DAY

/** A report in the life of a project: most of its findings are corrected in time. */
function variant(base, name, number, tempo) {
  const at = new Date(end - (each - 1 - number) * DAY * 1.7 - random() * DAY)
  const done = Math.min(1, (number / each) * tempo)
  const findings = base.findings.filter((_, index) => (index * 7919) % 1000 >= done * 1000)
  const count = (severity) => findings.filter((f) => !f.suppressed && f.severity === severity).length
  const counts = {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    suppressed: findings.filter((f) => f.suppressed).length,
  }
  const unverified = base.unverified.filter((_, index) => index >= done * base.unverified.length)
  const answered = (requirement, index) =>
    (index * 31) % 100 < done * 100 && requirement.status !== 'not-applicable'
      ? { ...requirement, status: 'met' }
      : requirement
  const requirements = base.requirements?.map(answered)
  const gates = base.gates?.map((gate, index) => ({ ...gate, open: done > 0.35 + index * 0.2 }))
  const derogations =
    number % 5 === 0 && tempo > 1
      ? [
          {
            rule: 'K8S019',
            reason: 'le temps de la migration',
            approvedBy: 'RSSI',
            until: new Date(end + (random() * 90 - 15) * DAY).toISOString().slice(0, 10),
            state: 'active',
            location: { path: 'accostage.yaml', start: { line: 12, column: 1 } },
          },
        ]
      : []
  const verdict = counts.error > 0 ? 'incompatible' : unverified.length > 0 ? 'undetermined' : 'compatible'
  const commit = Array.from({ length: 40 }, () => Math.floor(random() * 16).toString(16)).join('')
  return {
    ...base,
    generatedAt: at.toISOString(),
    project: name,
    source: { repository: `https://github.com/ministere/${name}`, commit, branch: 'main' },
    verdict,
    passed: counts.error === 0,
    counts,
    findings,
    unverified,
    ...(requirements && { requirements, gates, derogations }),
  }
}

const reports = join(work, 'reports')
let bytes = 0
if (!existsSync(reports)) {
  for (let project = 0; project < projects; project += 1) {
    const name = `${word()}-${word()}-${project}`
    const base = bases[project % bases.length]
    const tempo = 0.2 + random() * 1.3
    mkdirSync(join(reports, name), { recursive: true })
    for (let number = 0; number < each; number += 1) {
      const text = JSON.stringify(variant(base, name, number, tempo), null, 2)
      bytes += text.length
      writeFileSync(join(reports, name, `${String(number).padStart(4, '0')}.json`), text)
    }
  }
  console.log(
    `${projects} × ${each} reports, ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / projects / each / 1e3).toFixed(1)} KB each`,
  )
}

function timed(title, ...args) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/env',
    ['time', '-f', '%M %U %S', process.execPath, cli, 'aggregate', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  )
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(stderr)
  const [kilobytes, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  const memory = Math.round(kilobytes / 1024)
  const processor = (user + system).toFixed(1) // what other programs take of the machine is not in it
  console.log(
    `${title}: ${seconds.toFixed(1)} s, ${processor} s of processors, ${memory} MB of memory${stdout === '' ? '' : `; ${stdout.trim()}`}`,
  )
  return seconds
}

/** Until the page is there, and until it has answered what is typed into its search. */
async function measureOverview(file) {
  const chromium = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )
  if (!chromium) return console.log('  no browser')
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  try {
    const times = []
    for (let run = 0; run < 5; run += 1) {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(file).href)
      times.push(
        await page.evaluate(() => {
          const [{ domInteractive, loadEventEnd }] = performance.getEntriesByType('navigation')
          const search = document.getElementById('q')
          const typed = performance.now()
          search.value = 'guichet'
          search.dispatchEvent(new Event('input'))
          document.body.getBoundingClientRect() // the new layout too
          return { there: Math.max(domInteractive, loadEventEnd), answered: performance.now() - typed }
        }),
      )
      await page.close()
    }
    const show = (key) => times.map((each) => Math.round(each[key])).join(', ')
    console.log(
      `overview in a browser: interactive after ${show('there')} ms; search answered in ${show('answered')} ms`,
    )
  } finally {
    await browser.close()
  }
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

const database = process.env.ACCOSTAGE_DATABASE || join(work, 'history')
if (!database.includes('://')) rmSync(database, { recursive: true, force: true })
const first = timed('ingest', reports, '--database', database)
console.log(`  ${Math.round((projects * each) / first)} reports a second`)
const second = timed('ingest again', reports, '--database', database)
console.log(`  ${Math.round((projects * each) / second)} reports a second`)
timed('site', '--database', database, '--site', join(work, 'site'))
console.log(`  ${(sizeOf(join(work, 'site')) / 1e6).toFixed(1)} MB`)
await measureOverview(join(work, 'site/fr/index.html'))
if (!database.includes('://')) console.log(`database: ${(sizeOf(database) / 1e6).toFixed(1)} MB`)
console.log(`in ${work}`)

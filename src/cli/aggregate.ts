import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import packageJson from '../../package.json' with { type: 'json' }
import { GATE_DEFINITIONS } from '../../rules/requirements/gates.ts'
import { REQUIREMENTS } from '../../rules/requirements/index.ts'
import { digest } from '../aggregate/digest.ts'
import { ingest } from '../aggregate/ingest.ts'
import { createPool } from '../aggregate/reading/pool.ts'
import { createReader, type Reader } from '../aggregate/reading/reader.ts'
import { REJECTIONS } from '../aggregate/reading/rejection.ts'
import { buildSite } from '../aggregate/site/build.ts'
import { writeSite } from '../aggregate/site/write.ts'
import { openSource } from '../aggregate/source/source.ts'
import type { Database } from '../aggregate/store/database.ts'
import { openDatabase } from '../aggregate/store/open.ts'
import { csvTable, jsonTable } from '../aggregate/tables.ts'
import { readView } from '../aggregate/view/read.ts'
import type { Titles } from '../aggregate/view/titles.ts'
import { UserError } from '../model/errors.ts'
import type { Translated } from '../model/language.ts'
import { escapeTerminal } from '../report/escape/terminal.ts'
import { rules } from '../rules.ts'
import { readAggregateArguments } from './aggregate-arguments.ts'
import { writeReportFile } from './files.ts'
import { PROCESSES } from './processes.ts'
import { EXIT, type Streams } from './streams.ts'

type Arguments = ReturnType<typeof readAggregateArguments>

/**
 * `accostage aggregate`: keeps the reports of the sources, then writes what is asked for. A source that cannot be read to
 * its end does not keep the rest from being shown, and is told by the exit code.
 */
export async function aggregateCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const given = readAggregateArguments(argv, streams)
  const sources = given.sources.map((word) => openSource(word, given.github))
  const database = await openDatabase(given.database, PROCESSES)
  try {
    const failed = await ingestAll(database, sources, given, streams)
    await writeViews(database, given, streams)
    return failed ? EXIT.findings : EXIT.clean
  } finally {
    await database.close()
  }
}

/** So many rejected reports are named, of each source. */
const NAMED = 20

async function ingestAll(
  database: Database,
  sources: readonly ReturnType<typeof openSource>[],
  given: Arguments,
  streams: Streams,
): Promise<boolean> {
  const reader = openReader()
  try {
    return await ingestEach(database, sources, given, streams, reader)
  } finally {
    await reader.close()
  }
}

async function ingestEach(
  database: Database,
  sources: readonly ReturnType<typeof openSource>[],
  { sources: words, language }: Arguments,
  streams: Streams,
  reader: Reader,
): Promise<boolean> {
  let failed = false
  for (const [index, source] of sources.entries()) {
    const name = escapeTerminal(words[index] ?? '')
    let named = 0
    try {
      const counts = await ingest(database, source, {
        reader,
        tool: packageJson.version,
        now: new Date(),
        say: (line) => streams.err(`${escapeTerminal(line)}\n`),
        progress: ({ added, known, rejected }) =>
          streams.err(`${name}: ${added} added, ${known} known, ${rejected} rejected\n`),
        rejected(origin, { code, detail }) {
          named += 1
          if (named > NAMED) return
          const why = detail === '' ? '' : `: ${detail}`
          streams.err(`${escapeTerminal(`${origin}: ${REJECTIONS[code][language]}${why}`)}\n`)
        },
      })
      streams.out(`${name}: ${counts.added} added, ${counts.known} known, ${counts.rejected} rejected\n`)
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'cancelled') throw error
      failed = true
      streams.err(`accostage: ${name}: ${escapeTerminal(error.message)}\n`)
    }
  }
  return failed
}

/** Threads beyond these would wait for the database. */
const THREADS = 8

/** In threads where their code was delivered, which it is not among the sources. */
function openReader(): Reader {
  const file = new URL('../aggregate-worker.js', import.meta.url)
  return existsSync(file) ? createPool(file, Math.min(THREADS, availableParallelism())) : createReader()
}

async function writeViews(database: Database, given: Arguments, streams: Streams): Promise<void> {
  const { site, files, language, sinceDays, branch } = given
  if (site === undefined && Object.values(files).every((file) => file === undefined)) return
  const view = await readView(database, { now: new Date(), sinceDays, branch })
  const titles = titlesOf()
  if (site !== undefined) {
    const bytes = writeSite(site, buildSite(view, titles, language))
    streams.err(`${escapeTerminal(site)}: ${view.projects.length} projects, ${(bytes / 1e6).toFixed(1)} MB\n`)
  }
  const write = (file: string | undefined, text: () => string): void => {
    if (file === '-') streams.out(text())
    else if (file !== undefined) writeReportFile(file, text())
  }
  write(files.csv, () => csvTable(view))
  write(files.json, () => jsonTable(view))
  write(files.digest, () => digest(view, titles, language))
}

const titled = ({ en, fr }: Translated<{ readonly title: string }>): Translated => ({ en: en.title, fr: fr.title })

function titlesOf(): Titles {
  const of = (entries: readonly (readonly [string, Translated<{ readonly title: string }>])[]) => {
    const titles = new Map(entries.map(([key, text]) => [key, titled(text)]))
    return (key: string) => titles.get(key)
  }
  return {
    rule: of(rules().map(({ code, text }) => [code, text])),
    requirement: of(REQUIREMENTS.map(({ id, text }) => [id, text])),
    gate: of(GATE_DEFINITIONS.map(({ id, text }) => [id, text])),
  }
}

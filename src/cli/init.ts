import { join } from 'node:path'
import { readableRoot } from '../discover/directory.ts'
import { draftProject } from '../draft-project.ts'
import type { Draft } from '../init/draft.ts'
import { updateManifest } from '../init/update/update.ts'
import { writeManifest } from '../init/write/manifest.ts'
import type { DraftConsole } from '../known-project.ts'
import { UserError } from '../model/errors.ts'
import type { Language } from '../model/language.ts'
import type { OnboardingManifest } from '../model/manifest.ts'
import { createSource, type Source } from '../model/source.ts'
import { type ReadManifest, readManifest } from '../parse/manifest/read.ts'
import { readArguments } from './arguments.ts'
import { CONSOLE_TOKEN } from './console.ts'
import { gitRemote } from './git-remote.ts'
import { chosenLanguage } from './locale.ts'
import { createManifest, MANIFEST, manifestAt, readManifestText, replaceManifest } from './manifest-file.ts'
import { onePath } from './project-arguments.ts'
import { EXIT, type Streams } from './streams.ts'

/** `accostage init`: writes the manifest that the repository shows, or adds to the one that is there what is new. */
export async function initCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      update: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      console: { type: 'string' },
      project: { type: 'string' },
      language: { type: 'string' },
    },
  })
  const root = readableRoot(onePath('init', positionals))
  const language = chosenLanguage(values.language, streams.environment)
  if (values.project !== undefined && values.console === undefined)
    throw new UserError('bad-usage', '--project goes with --console')
  const token = streams.environment[CONSOLE_TOKEN]
  if (values.console !== undefined && !token) streams.err(`accostage: ${SAID[language].noToken}\n`)
  const console =
    values.console === undefined || !token ? undefined : { url: values.console, token, project: values.project }
  const run = { root, language, streams, dryRun: values['dry-run'], console }
  return values.update ? update(run) : create(run)
}

interface Run {
  readonly root: string
  readonly language: Language
  readonly streams: Streams
  readonly dryRun: boolean
  readonly console?: DraftConsole
}

/** What the repository shows and the console knows; what it did not give is said, and stops nothing. */
async function draftOf({ root, language, streams, console }: Run, manifest?: OnboardingManifest): Promise<Draft> {
  const draft = await draftProject({ root, remote: gitRemote(root), manifest, console })
  if (draft.unknown) streams.err(`accostage: ${draft.unknown[language]}${SAID[language].repositoryOnly}\n`)
  return draft
}

async function create(run: Run): Promise<number> {
  const { root, language, streams, dryRun } = run
  if (manifestAt(root) === 'file' && !dryRun)
    throw new UserError('bad-usage', `${MANIFEST} exists already: accostage init --update adds what is new to it`)
  const draft = await draftOf(run)
  const complete = dryRun ? draft : await asked(draft, language, streams)
  if (complete === undefined) {
    streams.err(SAID[language].cancelled)
    return EXIT.usage
  }
  const text = writeManifest(complete, language)
  if (dryRun) streams.out(text)
  else {
    createManifest(root, text)
    streams.err(`${SAID[language].written(join(root, MANIFEST))}\n`)
  }
  return EXIT.clean
}

/** The draft with what somebody answers on a terminal; undefined when they give up. */
async function asked(draft: Draft, language: Language, { prompt }: Streams): Promise<Draft | undefined> {
  if (!prompt) return draft
  const [{ askQuestions }, conversation] = await Promise.all([import('./ask.ts'), prompt()])
  try {
    return await askQuestions(draft, language, conversation)
  } finally {
    conversation.close()
  }
}

async function update(run: Run): Promise<number> {
  const { root, language, streams, dryRun } = run
  if (manifestAt(root) === 'absent')
    throw new UserError('bad-usage', `no ${MANIFEST} to update in "${root}": accostage init writes one`)
  const source = createSource(MANIFEST, readManifestText(root))
  const read = await readManifest(source)
  if (read.status !== 'valid') {
    streams.err(`${SAID[language].invalid}\n${problems(read, source, language).join('')}`)
    return EXIT.usage
  }
  const draft = await draftOf(run, read.manifest)
  const { text, added } = updateManifest(source, read.document.value, draft, language)
  // what cannot be read back is a form of writing that nobody thought of: better nothing than a broken manifest
  if ((await readManifest(createSource(MANIFEST, text))).status !== 'valid')
    throw new UserError('not-writable', `${MANIFEST} is written in a form that cannot be added to; see init --dry-run`)
  if (dryRun) streams.out(text)
  else {
    if (added > 0) replaceManifest(root, text)
    streams.err(`${added > 0 ? SAID[language].added(added) : SAID[language].nothing}\n`)
  }
  return EXIT.clean
}

function problems(read: ReadManifest, source: Source, language: Language): string[] {
  const line = (at: { start: { line: number; column: number } }, reason: string) =>
    `  ${MANIFEST}:${at.start.line}:${at.start.column} ${reason.replace(/\p{Cc}+/gu, ' ')}\n`
  switch (read.status) {
    case 'not-yaml':
      return [line(source.location({ start: read.offset, end: read.offset }), read.reason)]
    case 'invalid':
      return read.errors.map(({ at, on, message }) =>
        line(read.document.locate(on === 'key' ? { key: at } : at), message[language]),
      )
    default:
      return []
  }
}

const SAID = {
  en: {
    written: (path: string) => `${path} is written: check each guess, fill in what is commented out`,
    added: (count: number) => `${MANIFEST}: ${count} added`,
    nothing: `${MANIFEST}: nothing new`,
    invalid: `accostage: ${MANIFEST} is not valid; correct it before it is updated:`,
    cancelled: 'accostage: given up, nothing is written\n',
    noToken: `${CONSOLE_TOKEN} is missing: the console is not asked, the manifest holds what the repository shows`,
    repositoryOnly: '; there the manifest holds what the repository shows',
  },
  fr: {
    written: (path: string) =>
      `${path} est écrit : vérifier chaque valeur déduite, compléter ce qui est en commentaire`,
    added: (count: number) => `${MANIFEST} : ${count} ajout${count > 1 ? 's' : ''}`,
    nothing: `${MANIFEST} : rien de nouveau`,
    invalid: `accostage : ${MANIFEST} n’est pas valide ; le corriger avant de le mettre à jour :`,
    cancelled: 'accostage : abandon, rien n’est écrit\n',
    noToken: `${CONSOLE_TOKEN} est absente : la console n’est pas interrogée, le manifeste s’en tient à ce que montre le dépôt`,
    repositoryOnly: ' ; là, le manifeste s’en tient à ce que montre le dépôt',
  },
} as const

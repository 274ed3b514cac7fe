import type { ImageBuild } from '../../../model/subject/dockerfile.ts'

/** An image build as a CI script or a catalogue template writes it, variables left in. */
export interface WrittenBuild {
  readonly builder: ImageBuild['builder']
  readonly template?: string
  /** Undefined when it cannot be told from the text: standard input, an address, a compose or bake file. */
  readonly dockerfile?: string
  readonly context?: string
  readonly target?: string
}

/** Programs that only start another one. */
const STARTERS: ReadonlySet<string> = new Set(['sudo', 'exec', 'time', 'command', 'nice', 'nohup'])

/** Flags of `docker build` and its like that take no value. */
const SWITCHES =
  /^(?:-q|-D|--(?:quiet|pull|push|load|no-cache|rm|force-rm|squash|compress|debug|check|layers|tls-verify|isolation=.*)|-[qD]+)$/

/** Flags without which kaniko does nothing, or that tell it from another `executor`. */
const KANIKO = /^(?:-[cdf]|--(?:context|destination|dockerfile|no-push))(?:=|$)/

/** The image build that one command of a script runs, `cwd` being the folder it runs in. Undefined for other commands. */
export function readBuild(command: readonly string[], cwd: string): WrittenBuild | undefined {
  const words = command.slice(command.findIndex((word) => !STARTERS.has(word)))
  const program = words[0]?.slice(words[0].lastIndexOf('/') + 1)
  const [, ...rest] = words
  switch (program) {
    case 'executor':
    case 'kaniko':
      return rest.some((word) => KANIKO.test(word)) ? kaniko(rest, cwd) : undefined
    case 'buildctl':
    case 'buildctl-daemonless.sh':
      return rest.includes('build') ? buildctl(rest, cwd) : undefined
    case 'docker':
    case 'podman':
    case 'nerdctl':
    case 'buildah':
    case 'img':
      return docker(rest, cwd)
    case 'docker-compose':
    case 'podman-compose':
      return rest.includes('build') ? { builder: 'unknown' } : undefined
  }
  return undefined
}

/** The last value of a flag, written `--name=value`, `--name value` or `-n value`. */
export function flagValue(words: readonly string[], ...names: readonly string[]): string | undefined {
  let value: string | undefined
  words.forEach((word, index) => {
    for (const name of names) {
      if (word === name) value = words[index + 1]
      else if (word.startsWith(`${name}=`)) value = word.slice(name.length + 1)
    }
  })
  return value
}

/** The last `key=value` among the values of a flag that may be repeated: `--opt target=x`, `--local context=.`. */
export function optionValue(words: readonly string[], flag: string, key: string): string | undefined {
  const values = words.flatMap((word, index) =>
    word === flag ? [words[index + 1] ?? ''] : word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [],
  )
  return values.findLast((value) => value.startsWith(`${key}=`))?.slice(key.length + 1)
}

const isAbsolute = (path: string): boolean => path.startsWith('/') || /^\$\{?CI_PROJECT_DIR\b/.test(path)

/** A path that a script writes in a folder, from the root of the repository. */
const within = (folder: string, path: string): string =>
  isAbsolute(path) || folder === '.' ? path : `${folder}/${path}`

/** Stands for a folder that cannot be told: no path is found in it. */
const ELSEWHERE = '~'

/** The folder a script is in after a command. */
export function folderAfter([program, ...rest]: readonly string[], cwd: string): string {
  if (program === 'popd') return ELSEWHERE
  if (program !== 'cd' && program !== 'pushd') return cwd
  const folder = rest.find((word) => !word.startsWith('-'))
  return folder === undefined ? ELSEWHERE : within(cwd, folder)
}

/** kaniko looks for a relative Dockerfile in the current folder, then in the context: told apart when they are one. */
function kaniko(words: readonly string[], cwd: string): WrittenBuild {
  const context = flagValue(words, '--context', '-c')?.replace(/^dir:\/\//, '')
  const dockerfile = flagValue(words, '--dockerfile', '-f') ?? 'Dockerfile'
  const told = isAbsolute(dockerfile) || context === undefined || /^(?:\.\/?|\$\{?CI_PROJECT_DIR\}?\/?)$/.test(context)
  return {
    builder: 'kaniko',
    dockerfile: told ? within(cwd, dockerfile) : undefined,
    context: context === undefined ? undefined : within(cwd, context),
    target: flagValue(words, '--target'),
  }
}

function buildctl(words: readonly string[], cwd: string): WrittenBuild {
  const folder = optionValue(words, '--local', 'dockerfile')
  const context = optionValue(words, '--local', 'context')
  const name = optionValue(words, '--opt', 'filename') ?? 'Dockerfile'
  return {
    builder: 'buildkit',
    dockerfile: folder === undefined ? undefined : within(within(cwd, folder), name),
    context: context === undefined ? undefined : within(cwd, context),
    target: optionValue(words, '--opt', 'target'),
  }
}

function docker(words: readonly string[], cwd: string): WrittenBuild | undefined {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const [first, second] = [words[at], words[at + 1]]
  if ((first === 'compose' && words.includes('build')) || (first === 'buildx' && second === 'bake'))
    return { builder: 'unknown' }
  const nested = (first === 'buildx' || first === 'image' || first === 'builder') && second === 'build'
  if (!nested && first !== 'build' && first !== 'bud' && first !== 'build-using-dockerfile') return undefined
  const rest = words.slice(at + (nested ? 2 : 1))
  const context = rest.find((word, index) => !word.startsWith('-') && !takesValue(rest[index - 1])) ?? '-'
  const file = flagValue(rest, '--file', '-f')
  const remote = context === '-' || /^(?:https?:|git@|git:|ssh:)/.test(context)
  const unknown = file === '-' || (file === undefined && remote)
  return {
    builder: 'unknown',
    dockerfile: unknown ? undefined : within(cwd, file ?? `${context}/Dockerfile`),
    context: remote ? undefined : within(cwd, context),
    target: flagValue(rest, '--target'),
  }
}

const takesValue = (word: string | undefined): boolean =>
  word?.startsWith('-') === true && !word.includes('=') && !SWITCHES.test(word)

import type { Dockerfile } from '../subject/dockerfile.ts'
import { isCovered, passingFolders } from '../subject/mounted-folders.ts'
import { everyRun, type Run, type RunCall } from '../subject/run-calls.ts'
import { hasOption, type PackageCall, packageCall } from './package-call.ts'

/** What a call of a package manager leaves in the image. */
export interface Remains {
  readonly call: PackageCall
  readonly folder: string
  /** The command or option that leaves nothing. */
  readonly fix: string
}

interface Cache {
  /** Each with the folders of which one is enough, the usual one first: mounted for a while, or removed. */
  readonly folders: readonly string[]
  readonly verbs: readonly PackageCall['verb'][]
  readonly option?: readonly string[]
  readonly fix: string
}

const CHANGES: Cache['verbs'] = [
  'install',
  'reinstall',
  'module-install',
  'group-install',
  'local-install',
  'upgrade',
  'dist-upgrade',
]

const DNF: Cache = {
  folders: ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum'],
  verbs: CHANGES,
  fix: '`dnf clean all`',
}

const APT: Cache = { folders: ['/var/lib/apt/lists'], verbs: ['update'], fix: '`rm -rf /var/lib/apt/lists/*`' }

/** What each package manager keeps, from its manual. */
const CACHES: Readonly<Record<string, Cache>> = {
  'apt-get': APT,
  apt: APT,
  aptitude: APT,
  apk: {
    folders: ['/var/cache/apk', '/etc/apk/cache'],
    verbs: ['install'],
    option: ['--no-cache'],
    fix: '`apk add --no-cache`',
  },
  yum: { ...DNF, folders: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'], fix: '`yum clean all`' },
  dnf: DNF,
  dnf5: DNF,
  microdnf: { ...DNF, fix: '`microdnf clean all`' },
  tdnf: { ...DNF, folders: ['/var/cache/tdnf'], fix: '`tdnf clean all`' },
  zypper: { folders: ['/var/cache/zypp'], verbs: CHANGES, fix: '`zypper clean`' },
  pip: {
    folders: ['/root/.cache/pip'],
    verbs: ['install'],
    option: ['--no-cache-dir', '--cache-dir'],
    fix: '`pip install --no-cache-dir`',
  },
  yarn: {
    folders: ['/root/.cache/yarn', '/usr/local/share/.cache/yarn'],
    verbs: ['install'],
    option: ['--cache-folder', '--no-default-rc'],
    fix: '`yarn cache clean`',
  },
}

/** What switches docker images of Debian from "packages are removed at once" to "packages are kept". */
const DOCKER_CLEAN = '/etc/apt/apt.conf.d/docker-clean'
const ARCHIVES = '/var/cache/apt'

/** What a RUN leaves of the caches of package managers. Each manager is named once, at its last call. */
export function remainsOf(run: Run, dockerfile: Dockerfile, archivesFrom: number): readonly Remains[] {
  const calls = run.commands.map((each) => ({ each, call: packageCall(each) }))
  const found = new Map<string, Remains>()
  for (const [index, { each, call }] of calls.entries()) {
    if (!call || !Object.hasOwn(CACHES, call.manager)) continue
    const cache = CACHES[call.manager]
    if (!cache?.verbs.includes(call.verb) || (cache.option && hasOption(call, cache.option))) continue
    if (call.manager === 'pip' && isSwitchedOff('PIP_NO_CACHE_DIR', each, run, dockerfile)) continue
    const after = calls.slice(index + 1)
    const cleaned = after.some((later) => later.call?.verb === 'clean' && sameCache(later.call.manager, call.manager))
    const gone = [...passingFolders(run.instruction), ...after.flatMap((later) => removed(later.each))]
    const isGone = cache.folders.some((folder) => isRemoved(folder, gone))
    if (cache.folders[0] === APT.folders[0]) {
      if (!isGone) found.set(call.manager, { call, folder: APT.folders[0] ?? '', fix: cache.fix })
      else if (!cleaned && !isCovered(ARCHIVES, gone) && run.instruction.span.start >= archivesFrom)
        found.set(call.manager, { call, folder: ARCHIVES, fix: '`apt-get clean`' })
    } else if (!cleaned && !isGone) found.set(call.manager, { call, folder: cache.folders[0] ?? '', fix: cache.fix })
  }
  return [...found.values()]
}

const HOME = '/root'

/** Whether a folder, one above it or something in it is gone; of a folder in a home, in whichever home. */
const isRemoved = (folder: string, gone: readonly string[]): boolean =>
  isCovered(folder, gone) ||
  gone.some((one) => one.startsWith(`${folder}/`)) ||
  (folder.startsWith(`${HOME}/`) &&
    gone.some((one) => one.endsWith(folder.slice(HOME.length)) || one.endsWith('/.cache')))

/** microdnf and dnf do not keep their caches at the same place; yum is dnf. */
const sameCache = (one: string, other: string): boolean =>
  one === other || (['yum', 'dnf', 'dnf5'].includes(one) && ['yum', 'dnf', 'dnf5'].includes(other))

/** The folders that a command removes, or empties: `rm -rf /var/lib/apt/lists/*`. */
function removed({ program, arguments: words }: RunCall): readonly string[] {
  if (program !== 'rm' && program !== 'find') return []
  return words.filter((word) => /^[/~$]/.test(word)).map((word) => word.replace(/\/?\*?$/, ''))
}

/** From which RUN on packages are kept: the first that takes away what removes them at once. */
export function archivesKeptFrom(dockerfile: Dockerfile): number {
  for (const { instruction, commands } of everyRun(dockerfile))
    if (commands.some((command) => removed(command).includes(DOCKER_CLEAN))) return instruction.span.start
  return Number.POSITIVE_INFINITY
}

const OFF = /^(?:0|off|false|no|)$/i

/** Whether a variable that holds yes or no is set for a call: before it, by `export` in the same RUN, by ENV or ARG. */
function isSwitchedOff(
  name: string,
  { command }: RunCall,
  { commands, stage, instruction }: Run,
  { instructions }: Dockerfile,
): boolean {
  const prefix = `${name}=`
  const own = command.assignments?.find(({ text }) => text.startsWith(prefix))
  if (own) return !OFF.test(own.text.slice(prefix.length))
  const exported = commands.flatMap((each) => (each.program === 'export' ? each.arguments : []))
  const word = exported.findLast((each) => each.startsWith(prefix))
  if (word !== undefined) return !OFF.test(word.slice(prefix.length).replace(/["']/g, ''))
  if (stage) return !OFF.test(stage.expand(`\${${name}:-}`, instruction) ?? '')
  const written = instructions.findLast(({ keyword, args }) => keyword === 'ENV' && args.startsWith(prefix))
  return written !== undefined && !OFF.test(written.args.slice(prefix.length))
}

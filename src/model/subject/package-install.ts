import type { Span } from '../location.ts'
import type { Call } from './called-program.ts'

/** What one call of a package manager installs or removes. */
export interface PackageChange {
  readonly manager: string
  readonly change: 'installs' | 'removes'
  /** Names without version. */
  readonly packages: readonly { readonly name: string; readonly span: Span }[]
}

const INSTALL = { install: 'installs', reinstall: 'installs' } as const
const REMOVE = { remove: 'removes', purge: 'removes', autoremove: 'removes', erase: 'removes' } as const

/** Commands of each package manager, from its manual. */
const COMMANDS: Readonly<Record<string, Readonly<Record<string, PackageChange['change']>>>> = {
  'apt-get': { ...INSTALL, ...REMOVE },
  apt: { ...INSTALL, ...REMOVE },
  aptitude: { ...INSTALL, ...REMOVE },
  apk: { add: 'installs', del: 'removes' },
  yum: { ...INSTALL, ...REMOVE },
  dnf: { ...INSTALL, ...REMOVE },
  microdnf: { ...INSTALL, ...REMOVE },
  tdnf: { ...INSTALL, ...REMOVE },
  zypper: { ...INSTALL, ...REMOVE, in: 'installs', rm: 'removes' },
}

/** Reads a call of a package manager; undefined for other programs and commands. */
export function packageChange({ program, arguments: words, words: spans }: Call): PackageChange | undefined {
  const commands = Object.hasOwn(COMMANDS, program) ? COMMANDS[program] : undefined
  if (!commands) return undefined
  const at = words.findIndex((word) => Object.hasOwn(commands, word))
  const change = commands[words[at] ?? '']
  if (!change) return undefined
  const packages = words.slice(at + 1).flatMap((word, index) => {
    const span = spans[at + index + 2]
    const name = word.split(/[=~<>:@/]/)[0]
    return !span || !name || name.startsWith('-') ? [] : [{ name, span }]
  })
  return { manager: program, change, packages }
}

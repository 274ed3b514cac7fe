import type { ParseArgsConfig } from 'node:util'
import { UserError } from '../model/errors.ts'
import { type CheckOptions, DEPENDENCIES } from '../options.ts'
import { oneOf } from './arguments.ts'
import { readOptionFile } from './files.ts'

/** What every command takes that looks at a project. */
export const PROJECT_OPTIONS = {
  manifest: { type: 'string' },
  profile: { type: 'string' },
  dependencies: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

type Given = Readonly<Partial<Record<keyof typeof PROJECT_OPTIONS, string>>>

/** Their values, the files that they name being read. */
export const readProjectOptions = ({ manifest, profile, dependencies }: Given) =>
  ({
    manifest: manifest === undefined ? undefined : readOptionFile('--manifest', manifest),
    profile: profile === undefined ? undefined : readOptionFile('--profile', profile),
    dependencies: dependencies === undefined ? undefined : oneOf('--dependencies', dependencies, DEPENDENCIES),
  }) satisfies Partial<CheckOptions>

/** The path behind a command, the current directory unless there is one. */
export function onePath(command: string, paths: readonly string[]): string {
  if (paths.length <= 1) return paths[0] ?? '.'
  throw new UserError('bad-usage', `${command} takes one path, not ${paths.length}: ${paths.join(', ')}`)
}

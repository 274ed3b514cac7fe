import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from './sources.ts'

/** The largest file that is read: OpenShift's definitions are 3 MB. */
const MAX_OUTPUT = 64 * 2 ** 20

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: MAX_OUTPUT, stdio: ['ignore', 'pipe', 'inherit'] })

/** A file of a repository. */
export interface Fetched {
  readonly path: string
  readonly text: string
}

/**
 * The files of a repository at its commit: from a bare clone `owner+name/repo` in the folder of mirrors where there is
 * one, else fetched from GitHub into the cache.
 */
export function repositoryFiles({ name, commit, paths }: Repository, cache: string, mirrors?: string): Fetched[] {
  const mirror = mirrors && join(mirrors, name.replace('/', '+'), 'repo')
  const folder = mirror && existsSync(mirror) ? mirror : shallowClone(name, commit, cache)
  const git = (...args: string[]) => run('git', ['--git-dir', folder, ...args])
  return git('ls-tree', '-r', '--name-only', commit)
    .split('\n')
    .filter((path) => /\.(?:ya?ml|json)$/.test(path) && paths.test(path))
    .map((path) => ({ path, text: git('show', `${commit}:${path}`) }))
}

function shallowClone(name: string, commit: string, cache: string): string {
  const folder = join(cache, name.replace('/', '+'))
  if (existsSync(folder)) return folder
  run('git', ['init', '--quiet', '--bare', folder])
  run('git', ['--git-dir', folder, 'fetch', '--quiet', '--depth', '1', `https://github.com/${name}`, commit])
  return folder
}

/** The folder of an unpacked package of PyPI. */
export function pythonPackage(name: string, version: string, cache: string): string {
  const folder = join(cache, `${name}-${version}`)
  if (existsSync(folder)) return folder
  const wheels = join(cache, 'wheels')
  mkdirSync(wheels, { recursive: true })
  run('pip', ['download', '--quiet', '--no-deps', '--dest', wheels, `${name}==${version}`])
  const wheel = readdirSync(wheels).find((file) => file.startsWith(`${name.replaceAll('-', '_')}-${version}`))
  if (!wheel) throw new Error(`pip brought no ${name} ${version}`)
  run('python3', ['-m', 'zipfile', '-e', join(wheels, wheel), folder])
  return folder
}

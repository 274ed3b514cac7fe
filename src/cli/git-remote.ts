import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Nobody's configuration is larger. */
const MAX_BYTES = 256 * 1024

/**
 * The address of the remote `origin`, else of the only one, in `.git/config`, read as a text: git itself would run what
 * a hostile one asks for. Undefined when there is none, or when it is a symbolic link.
 */
export function gitRemote(root: string): string | undefined {
  const path = join(root, '.git', 'config')
  let handle: number | undefined
  try {
    if (!lstatSync(join(root, '.git')).isDirectory()) return undefined
    handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const found = fstatSync(handle)
    if (!found.isFile() || found.size > MAX_BYTES) return undefined
    return remoteIn(readFileSync(handle, 'utf8'))
  } catch {
    return undefined
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** The address in the text of a configuration. */
export function remoteIn(config: string): string | undefined {
  const remotes = new Map<string, string>()
  let remote: string | undefined
  for (const line of config.split(/\r?\n/)) {
    const header = /^\s*\[(.*)\]\s*(?:[#;].*)?$/.exec(line)
    if (header) remote = /^remote\s+"([^"\\]*)"$/i.exec(header[1]?.trim() ?? '')?.[1]
    const url = remote === undefined ? undefined : /^\s*url\s*=\s*(\S+)\s*$/i.exec(line)?.[1]
    if (remote !== undefined && url !== undefined && !remotes.has(remote))
      remotes.set(remote, url.replace(/^"(.*)"$/, '$1'))
  }
  return remotes.get('origin') ?? (remotes.size === 1 ? [...remotes.values()][0] : undefined)
}

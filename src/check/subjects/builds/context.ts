import { type Excludes, excludesOf, readIgnoreFile } from '../../../model/docker-ignore.ts'
import { matchesPart } from '../../../model/path-pattern.ts'
import { folderOf, join, nameOf, resolvePath } from '../../../model/repository-path.ts'
import type { BuildContext, Certificate, FoundSource } from '../../../model/subject/dockerfile.ts'
import { CERTIFICATE_FILE, certificatesIn } from './certificates.ts'
import type { FileIndex } from './file-index.ts'
import type { MayBeMade } from './made-files.ts'

/** Files that one pattern is tried on, and that one folder is looked through for: a hostile repository has more. */
const MOST_TRIED = 20_000
/** Files of certificates read for one source; a folder of authorities has some hundreds. */
const MOST_READ = 200

export interface ContextOptions {
  /** The folder, `.` for the root. */
  readonly folder: string
  readonly dockerfile: string
  readonly files: FileIndex
  readonly made: MayBeMade
  textOf(path: string): string | undefined
  bytesOf(path: string): Uint8Array | undefined
}

/**
 * The files that a build can copy: those of a folder of the repository, less what the `.dockerignore` of the Dockerfile,
 * else that of the folder, leaves out. BuildKit and kaniko look for the two in this order.
 */
export function createContext(options: ContextOptions): BuildContext {
  const { folder, dockerfile, files, made, textOf, bytesOf } = options
  const ignoreFile = [`${dockerfile}.dockerignore`, join(folder, '.dockerignore')].find(files.has)
  let excludes: Excludes | undefined
  const excluded = (path: string): boolean => {
    if (ignoreFile === undefined) return false
    excludes ??= excludesOf(readIgnoreFile(ignoreFile, textOf(ignoreFile) ?? ''))
    return excludes(folder === '.' ? path : path.slice(folder.length + 1))
  }
  const inContext = (path: string) => (folder === '.' ? path : path === '.' ? folder : `${folder}/${path}`)

  const found = (path: string): 'found' | 'excluded' | 'missing' => {
    if (path === folder || path === '.') return 'found'
    if (files.has(path)) return excluded(path) ? 'excluded' : 'found'
    if (!files.holds(path)) return 'missing'
    return !excluded(path) || files.below(path, MOST_TRIED).some((file) => !excluded(file)) ? 'found' : 'excluded'
  }

  const find = (written: string): FoundSource => {
    const source = inFolder(written)
    if (/[*?[\\]/.test(source)) return { pattern: true, state: findPattern(source) }
    const path = inContext(source)
    const state = found(path)
    if (state !== 'found' && (files.extract || files.maybe(path) || made(path)))
      return { pattern: false, state: 'unknown' }
    if (state === 'excluded') return { pattern: false, state, excludedBy: ignoreFile }
    const elsewhere =
      state === 'missing'
        ? [join(folderOf(dockerfile), source), source].find(
            (other) => other !== path && (files.has(other) || files.holds(other)),
          )
        : undefined
    return { pattern: false, state, elsewhere }
  }

  const matching = (source: string): { readonly paths: readonly string[]; readonly fixed: string } => {
    const parts = source.split('/')
    const plain = parts.findIndex((part) => /[*?[\\]/.test(part))
    const fixed = inContext(parts.slice(0, plain).join('/') || '.')
    const start = folder === '.' ? 0 : folder.length + 1
    const paths = files.below(fixed, MOST_TRIED).filter((path) => {
      const names = path.slice(start).split('/')
      return names.length >= parts.length && parts.every((part, index) => matchesPart(part, names[index] ?? ''))
    })
    return { paths, fixed }
  }

  const findPattern = (source: string): FoundSource['state'] => {
    const { paths, fixed } = matching(source)
    if (paths.some((path) => !excluded(path))) return 'found'
    if (files.extract || files.maybe(fixed) || made(fixed) || files.below(fixed, MOST_TRIED + 1).length > MOST_TRIED)
      return 'unknown'
    return paths.length > 0 ? 'excluded' : 'missing'
  }

  const certificates = (written: string): readonly Certificate[] => {
    const source = inFolder(written)
    const path = inContext(source)
    const paths = /[*?[\\]/.test(source)
      ? matching(source).paths
      : files.has(path)
        ? [path]
        : files.below(path, MOST_TRIED)
    return paths
      .filter((each) => CERTIFICATE_FILE.test(nameOf(each)) && !excluded(each))
      .slice(0, MOST_READ)
      .flatMap((each) => {
        const bytes = bytesOf(each)
        return bytes ? certificatesIn(each, bytes) : []
      })
  }
  return { find, certificates }
}

/** A source as BuildKit cleans it: from the root of the context, which it cannot leave. */
function inFolder(written: string): string {
  const parts: string[] = []
  for (const part of written.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return resolvePath('.', parts.join('/')) ?? '.'
}

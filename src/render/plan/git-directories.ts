import { asList, asRecord, asText, type JsonRecord } from '../../model/json.ts'
import { type MatchBudget, matchesPath } from '../../model/path-pattern.ts'
import { nameOf } from '../../model/repository-path.ts'

/** Nobody writes more patterns, nor longer ones. */
const MAX_PATTERNS = 100
const MAX_PATTERN = 500

/**
 * The folders that a git generator's `directories` name: those that a pattern matches and none with `exclude` does.
 * Folders with a hidden part are left out, as Argo CD does (`GetGitDirectories`).
 */
export function matchedFolders(
  directories: unknown,
  folders: readonly string[],
  budget: MatchBudget,
): readonly string[] {
  const patterns = asList(directories)
    .slice(0, MAX_PATTERNS)
    .flatMap((entry) => {
      const { path, exclude } = asRecord(entry)
      const pattern = asText(path)
      return pattern && pattern.length <= MAX_PATTERN ? [{ pattern, exclude: exclude === true }] : []
    })
  const includes = patterns.filter(({ exclude }) => !exclude)
  const excludes = patterns.filter(({ exclude }) => exclude)
  return folders.filter(
    (folder) =>
      !/(?:^|\/)\./.test(folder) &&
      includes.some(({ pattern }) => matchesPath(pattern, folder, budget)) &&
      !excludes.some(({ pattern }) => matchesPath(pattern, folder, budget)),
  )
}

/** What a git generator gives for one folder, for Go's templates or as flat texts. */
export function folderParameters(folder: string, prefix: string | undefined, kind: 'go' | 'flat'): JsonRecord {
  const basename = nameOf(folder)
  const basenameNormalized = normalized(basename)
  const segments = folder.split('/')
  if (kind === 'go') {
    const path = { path: { path: folder, basename, basenameNormalized, segments } }
    return prefix === undefined ? path : { [prefix]: path }
  }
  const name = prefix === undefined ? 'path' : `${prefix}.path`
  return {
    [name]: folder,
    [`${name}.basename`]: basename,
    [`${name}.basenameNormalized`]: basenameNormalized,
    ...Object.fromEntries(segments.map((segment, index) => [`${name}[${index}]`, segment])),
  }
}

/** argo-cd `SanitizeName`: a name that Kubernetes accepts. */
function normalized(name: string): string {
  const text = name
    .toLowerCase()
    .replace(/[^-a-z0-9.]/g, '-')
    .slice(0, 253)
  let [start, end] = [0, text.length]
  while (start < end && /[-.]/.test(text[start] ?? '')) start++
  while (end > start && /[-.]/.test(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}

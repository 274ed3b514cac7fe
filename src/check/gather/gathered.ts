import type { ReadResult, Tree } from '../../discover/tree.ts'
import { isSamplePath } from '../../model/sample.ts'
import { createSource, type Source } from '../../model/source.ts'
import type { Problem } from '../../model/subject/problem.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import type { Unread } from '../../model/unread.ts'
import { parseYaml } from '../../parse/yaml/parse.ts'
import { unread } from './unread.ts'

/** Where the gathering of subjects puts what it met on its way. */
export interface Notes {
  readonly problems: Problem[]
  readonly unread: Unread[]
}

/** Reads files once, keeps them for excerpts, notes those that cannot be read. */
export interface Reader {
  /** The text of a file; undefined, and noted, when it cannot be read. */
  source(path: string): Source | undefined
  /** The same without a note: for files that may well be binary. */
  quietly(path: string): Source | undefined
  /** Every source read so far, by path. */
  readonly sources: ReadonlyMap<string, Source>
}

/** A reader over a tree; what it cannot read goes to the notes. */
export function createReader(tree: Tree, notes: Notes): Reader {
  const sources = new Map<string, Source>()
  const read = (path: string, note: (result: Exclude<ReadResult, { text: string }>) => void): Source | undefined => {
    const known = sources.get(path)
    if (known) return known
    const result = tree.read(path)
    if (!('text' in result)) {
      note(result)
      return undefined
    }
    const source = createSource(path, result.text)
    sources.set(path, source)
    return source
  }
  return {
    sources,
    quietly: (path) => read(path, () => {}),
    source: (path) =>
      read(path, ({ problem }) => {
        if (problem === 'not-utf8')
          notes.problems.push({
            kind: 'encoding',
            location: { path, start: { line: 1, column: 1 } },
            facts: { path },
            sample: false,
          })
        else notes.unread.push(unread(problem, path))
      }),
  }
}

/**
 * The documents of a text that should be YAML. A text that is none is noted as a problem; one that a template engine
 * fills is noted as not verified, where such texts are expected, and so is one that aliases make too large.
 */
export function readDocuments(
  source: Source,
  templates: 'expected' | 'refused',
  notes: Notes,
): readonly YamlDocument[] {
  const { documents, problem, repeated, excessive } = parseYaml(source)
  if (excessive) {
    notes.unread.push(unread('too-large', source.path))
    return []
  }
  if (problem?.kind === 'template' && templates === 'expected')
    notes.unread.push(unread('template-not-rendered', source.path))
  else if (problem)
    notes.problems.push({
      kind: 'yaml-syntax',
      location: source.location(problem.span),
      facts: { reason: problem.reason },
      sample: isSamplePath(source.path),
    })
  for (const { key, earlier, later, same } of repeated)
    notes.problems.push({
      kind: 'repeated-key',
      location: source.location(later),
      facts: { key, line: source.location(earlier).start.line, same: same ? 1 : 0 },
      sample: isSamplePath(source.path),
    })
  return documents
}

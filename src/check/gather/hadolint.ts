import type { Tree } from '../../discover/tree.ts'
import type { HadolintSettings } from '../../model/hadolint.ts'
import type { Language } from '../../model/language.ts'
import { type HadolintFault, readHadolint } from '../../parse/hadolint.ts'
import type { Notes, Reader } from './gathered.ts'

/** Where hadolint looks in a repository, the first one found. */
const PATHS = ['.hadolint.yaml', '.hadolint.yml']

/** Reads the settings of hadolint at the root of a project, and notes what is wrong with them. */
export function gatherHadolint(
  tree: Tree,
  reader: Reader,
  language: Language,
  notes: Notes,
): HadolintSettings | undefined {
  const path = PATHS.find((each) => tree.paths.includes(each))
  const source = path === undefined ? undefined : reader.source(path)
  if (!source) return undefined
  const faults: HadolintFault[] = []
  const settings = readHadolint(source, faults)
  for (const { location, reason } of faults)
    notes.problems.push({
      kind: 'hadolint-settings',
      location,
      facts: { reason: reason[language], path: source.path },
      sample: false,
    })
  return settings
}

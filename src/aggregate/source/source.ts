import { UserError } from '../../model/errors.ts'
import type { Source } from './delivery.ts'
import { folderSource } from './folder.ts'

/** Name of the artifacts that the reusable workflow leaves (.github/workflows/accostage.yml). */
export const ARTIFACT = 'accostage'

/** What sources are told that stand on the network. */
export interface SourceOptions {
  /** Address of GitHub's API. */
  readonly githubUrl: string
  readonly githubToken?: string
  /** Name of the artifacts that hold reports. */
  readonly artifact: string
  /** Longest wait for GitHub's limits, in milliseconds. */
  readonly patienceMs: number
}

/**
 * The source that a word of the command line names: `github:owner`, `github:owner/name`, `git:ADDRESS#branch`, else a
 * folder or a file.
 */
export function openSource(word: string, options: SourceOptions): Source {
  if (word.startsWith('github:')) {
    const [, owner, name] = /^github:([\w-]+)(?:\/([\w.-]+))?$/.exec(word) ?? []
    if (owner === undefined) throw new UserError('bad-usage', `github: takes OWNER or OWNER/NAME, not "${word}"`)
    return async function* (context) {
      const { githubSource } = await import('./github.ts')
      yield* githubSource({ owner, name }, options)(context)
    }
  }
  if (word.startsWith('git:')) {
    const [, address, branch] = /^git:(.+)#([^#]+)$/.exec(word) ?? []
    if (address === undefined || branch === undefined)
      throw new UserError('bad-usage', `git: takes ADDRESS#BRANCH, not "${word}"`)
    return async function* (context) {
      const { branchSource } = await import('./git-branch.ts')
      yield* branchSource(address, branch)(context)
    }
  }
  return folderSource(word)
}

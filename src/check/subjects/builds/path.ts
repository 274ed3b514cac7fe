import { expandVariables } from '../../../model/gitlab-variables.ts'

/** Stands for the root of the repository in an expanded text; no real path holds it. */
const ROOT = '\0'

/**
 * The path from the root of the repository that a text of a CI script stands for: `./` and `..` removed, `.` for the root
 * itself. Undefined when a variable is unknown or the path lies outside. A relative path starts at the root.
 */
export function repositoryPath(text: string, lookup: (name: string) => string | undefined): string | undefined {
  if (text.includes(ROOT)) return undefined
  const expanded = expandVariables(text, (name) => {
    if (name === 'CI_PROJECT_DIR') return ROOT
    const value = lookup(name)
    return value?.includes(ROOT) ? undefined : value
  })
  if (expanded === undefined) return undefined
  const rest = expanded.startsWith(`${ROOT}/`) || expanded === ROOT ? expanded.slice(1) : expanded
  const absolute = rest === expanded && rest.startsWith('/')
  if (absolute || rest.includes(ROOT) || /^~|[*?:\\]/.test(rest)) return undefined
  const parts: string[] = []
  for (const part of rest.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.length === 0 ? '.' : parts.join('/')
}

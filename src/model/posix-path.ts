/**
 * The absolute path that `path` names from the folder `cwd`, `.` and `..` removed, without a final `/`. Undefined when
 * either is not known, or when the path holds a pattern or a home directory.
 */
export function posixPath(cwd: string | undefined, path: string | undefined): string | undefined {
  if (path === undefined || path === '' || /[*?[\]{}$`]|^~/.test(path)) return undefined
  const whole = path.startsWith('/') ? path : cwd === undefined ? undefined : `${cwd}/${path}`
  if (whole === undefined) return undefined
  const parts: string[] = []
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

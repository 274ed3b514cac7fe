/**
 * Whether an image name starts with one of the prefixes. `*` in a prefix stands for any part of a host, never for a `/`:
 * `harbor.*.example.org/` holds for `harbor.apps.example.org/team/app`, not for `harbor.evil.org/x.example.org/app`.
 */
export const comesFrom = (name: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => startsWith(name, prefix))

function startsWith(name: string, prefix: string): boolean {
  const [head = '', ...parts] = prefix.split('*')
  if (!name.startsWith(head)) return false
  let at = head.length
  for (const part of parts) {
    const found = name.indexOf(part, at)
    if (found < 0 || name.slice(at, found).includes('/')) return false
    at = found + part.length
  }
  return true
}

/** Whether a host, its port left out, is one of those listed. `*` stands for any run of characters: `*.local`, `10.*`. */
export function isHostOf(host: string, patterns: readonly string[]): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return patterns.some((pattern) => isWhole(name, pattern))
}

function isWhole(name: string, pattern: string): boolean {
  const [head = '', ...parts] = pattern.split('*')
  const tail = parts.pop()
  if (tail === undefined) return name === pattern
  if (!name.startsWith(head)) return false
  let at = head.length
  for (const part of parts) {
    const found = name.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return name.length - tail.length >= at && name.endsWith(tail)
}

import { createHash } from 'node:crypto'

/** A name for the page of a project: letters, digits and dashes of its own, and what makes it the only one. */
export function slugOf(repository: string, name: string): string {
  const readable = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  const own = createHash('sha256').update(`${repository}\n${name}`).digest('hex').slice(0, 10)
  return readable === '' ? own : `${readable}-${own}`
}

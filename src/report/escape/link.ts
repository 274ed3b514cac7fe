/** Half of a surrogate pair: `encodeURIComponent` throws on it. */
const HALF = /\p{Cs}/gu

const encode = (text: string): string =>
  encodeURIComponent(text.replace(HALF, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** A path as it stands in an address, `/` between its parts. */
export const encodePath = (path: string): string => path.split('/').map(encode).join('/')

/** What may stand in a link of Markdown as it is; `%` only in front of two hexadecimal digits. */
const NOT_IN_LINK = /%(?![\da-f]{2})|[^\w\-.~:/?#=%,;@+]/giu

/**
 * The address as the destination of a Markdown link, undefined when it is not a web address: a link never runs
 * anything.
 */
export const linkDestination = (address: string): string | undefined =>
  /^https?:\/\/[^/]/i.test(address) ? address.replace(NOT_IN_LINK, encode) : undefined

/** Where the files of the report can be read: `https://github.com/owner/name` at one commit. */
export interface SourceLink {
  readonly repositoryUrl?: string
  readonly commit?: string
}

/**
 * Address of a line, or of a stretch of lines, of a file in the repository; undefined when the repository or the commit
 * is not known, or when the path would lead out of it.
 */
export function sourceAddress(
  { repositoryUrl, commit }: SourceLink,
  { path, line, lastLine }: { readonly path: string; readonly line?: number; readonly lastLine?: number },
): string | undefined {
  if (!repositoryUrl || !commit || !/^[\da-f]{7,64}$/i.test(commit)) return undefined
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return undefined
  const base = linkDestination(repositoryUrl.replace(/\.git$/, '').replace(/\/$/, ''))
  if (base === undefined) return undefined
  const lines = line === undefined ? '' : `#L${line}${lastLine !== undefined && lastLine > line ? `-L${lastLine}` : ''}`
  return `${base}/blob/${commit}/${encodePath(path)}${lines}`
}

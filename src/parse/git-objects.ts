/** A regular file of a commit's tree. */
export interface TreeFile {
  readonly path: string
  readonly object: string
  /** In bytes. */
  readonly size: number
}

/** What `git ls-tree -r -z --long` lists, cut: `mode type object size<TAB>path`. */
export interface TreeListing {
  readonly files: readonly TreeFile[]
  /** Paths of symbolic links. */
  readonly links: readonly string[]
}

const FILE = /^100\d{3} blob ([\da-f]{40,64}) +(\d+)\t([\s\S]+)$/
const LINK = /^120000 blob [^\t]*\t([\s\S]+)$/

export function readTreeListing(listing: string): TreeListing {
  const files: TreeFile[] = []
  const links: string[] = []
  for (const entry of listing.split('\0')) {
    const [, object, size, path] = FILE.exec(entry) ?? []
    if (object !== undefined && path !== undefined) files.push({ path, object, size: Number(size) })
    const [, link] = LINK.exec(entry) ?? []
    if (link !== undefined) links.push(link)
  }
  return { files, links }
}

const LINE_BREAK = 0x0a
const decoder = new TextDecoder()

/**
 * The contents by object of what `git cat-file --batch` was asked for, in that order: for each a line `object blob size`,
 * its bytes, and a line break. What follows an object that is not as it was asked for is not read.
 */
export function readBatch(
  output: Uint8Array,
  asked: Iterable<Pick<TreeFile, 'object' | 'size'>>,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  let at = 0
  for (const { object, size } of asked) {
    const start = output.indexOf(LINE_BREAK, at) + 1
    if (start === 0 || decoder.decode(output.subarray(at, start)) !== `${object} blob ${size}\n`) break
    at = start + size + 1
    if (at > output.length) break
    found.set(object, output.subarray(start, start + size))
  }
  return found
}

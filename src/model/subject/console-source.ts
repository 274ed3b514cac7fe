/** A folder as both write it: `./chart/`, `chart`; the root for an empty one. */
export function plainFolder(path: string | undefined): string {
  const parts = (path ?? '').split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 ? '.' : parts.join('/')
}

/** The revision that is deployed; the console takes HEAD for an empty one. */
export const revisionOf = (revision: string | undefined): string => revision?.trim() || 'HEAD'

/** Values files in order; the console keeps them as one text with commas, so one item may hold several. */
export const filesOf = (valuesFiles: readonly string[]): readonly string[] =>
  valuesFiles
    .flatMap((text) => text.split(','))
    .map((path) => path.trim())
    .filter((path) => path !== '')

import type { Finding } from '../../model/finding.ts'
import type { Location } from '../../model/location.ts'
import { clip } from '../escape/clip.ts'
import { linkDestination, type SourceLink, sourceAddress } from '../escape/link.ts'
import { codeSpan, escapeMarkdown, prose } from '../escape/markdown.ts'
import { lastLine, placeText, repositoryPath } from '../place.ts'

/** Longest text of one cell in UTF-16 units: one row must not eat the whole summary. */
export const CELL_LIMIT = 1000

/** Longest path shown; the link, when there is one, always leads to the whole path. */
export const PATH_LIMIT = 300

/** A text of a rule. */
export const proseCell = (text: string): string => prose(clip(text, CELL_LIMIT))

/** A text of the project. */
export const textCell = (text: string): string => escapeMarkdown(clip(text, CELL_LIMIT))

/** The code of the rule, leading to its page. */
export function ruleCell({ rule, url }: Pick<Finding, 'rule' | 'url'>): string {
  const address = linkDestination(url)
  return address === undefined ? textCell(rule) : `[${textCell(rule)}](${address})`
}

/** Where the places of a summary lead to. */
export interface PlaceLinks extends SourceLink {
  /** Folder of the repository that was checked, when it is not its root. */
  readonly folder?: string
}

/** `path:line` as code, leading to the file in the repository where that is known. */
export function placeCell(
  links: PlaceLinks,
  { path, line, lastLine: last }: { readonly path: string; readonly line?: number; readonly lastLine?: number },
): string {
  const shown = codeSpan(placeText(clip(path, PATH_LIMIT), line))
  const address = sourceAddress(links, { path: repositoryPath(path, links.folder), line, lastLine: last })
  return address === undefined ? shown : `[${shown}](${address})`
}

export const locationCell = (links: PlaceLinks, location: Location): string =>
  placeCell(links, { path: location.path, line: location.start.line, lastLine: lastLine(location) })

import type { Location } from '../../model/location.ts'
import { clip } from '../escape/clip.ts'
import { type Html, html, linked } from '../escape/html.ts'
import { sourceAddress } from '../escape/link.ts'
import { lastLine } from '../place.ts'
import type { View } from './view.ts'

const PATH_LIMIT = 200

/** `path:line:column`, leading to the file in the repository where that is known. */
export function placeLink(
  { options }: View,
  place: { readonly path: string; readonly line?: number; readonly column?: number; readonly lastLine?: number },
): Html {
  const { path, line, column } = place
  const whole = options.folder ? `${options.folder.replace(/\/+$/, '')}/${path}` : path
  const numbers = [line, column].filter((number) => number !== undefined).map((number) => `:${number}`)
  const shown = html`<code>${clip(path, PATH_LIMIT)}${numbers.join('')}</code>`
  return linked(sourceAddress(options, { path: whole, line, lastLine: place.lastLine }), shown)
}

export const locationLink = (view: View, location: Location): Html =>
  placeLink(view, {
    path: location.path,
    line: location.start.line,
    column: location.start.column,
    lastLine: lastLine(location),
  })

import type { Span } from '../../../model/location.ts'
import type { Instruction } from '../../../model/subject/dockerfile.ts'
import type { ImageReference } from '../../../model/subject/image.ts'
import { parseImageReference } from '../../../parse/image-reference.ts'
import { expand, type Globals } from './variables.ts'

/** What a FROM says. `Built`: whatever is kept of a stage. */
export interface From<Built> {
  readonly name?: string
  readonly imageSpan: Span
  readonly base?: Built
  readonly image?: ImageReference
  readonly imageDefault?: Span
  readonly scratch: boolean
  readonly platform?: string
}

const SCRATCH = 'scratch' // for BuildKit and kaniko: no base at all

/**
 * Reads a FROM. `earlier` finds a stage above by its name in lower case; BuildKit itself only knows names in lower case
 * here, kaniko any, and no image could have another one.
 */
export function readFrom<Built>(
  from: Instruction,
  escapeCharacter: string,
  globals: Globals,
  earlier: (name: string) => Built | undefined,
): From<Built> {
  const [written, as, name] = from.words
  let imageDefault: Span | undefined
  const text = expand(written?.text ?? '', escapeCharacter, (variable) => {
    // of several, the last one, which most often is the tag
    imageDefault = globals.spanOf(variable) ?? imageDefault
    return globals.lookup(variable)
  })
  const base = text === undefined ? undefined : earlier(text.toLowerCase())
  const scratch = text === SCRATCH && base === undefined
  const image = text === undefined || scratch || base !== undefined ? undefined : parseImageReference(text)
  return {
    name: as?.text.toLowerCase() === 'as' ? name?.text.toLowerCase() : undefined,
    imageSpan: written?.span ?? from.keywordSpan,
    platform: from.flags.find((flag) => flag.name === 'platform')?.value,
    base,
    image,
    imageDefault: image && imageDefault,
    scratch,
  }
}

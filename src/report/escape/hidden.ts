/**
 * What a reader does not see, or what moves what he sees: controls (ESC and C1 among them), bidi marks and overrides,
 * zero-width and other ignorable characters, line and paragraph separators, halves of a surrogate pair. The two
 * selectors of a plain or coloured emoji stay.
 */
const HIDDEN = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

const codePoint = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`

/** Shows every hidden character as its code point, `<U+202E>`. Line breaks and tabs are hidden characters too. */
export const reveal = (text: string): string => text.replace(HIDDEN, codePoint)

/** The text on one line: runs of blanks and line breaks become one space, hidden characters are shown. */
export const oneLine = (text: string): string => reveal(text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''))

/** The same for a text of several lines, which stay lines. */
export const lines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/).map(oneLine)

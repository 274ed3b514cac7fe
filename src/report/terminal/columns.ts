/** Characters that stand on the one in front of them. */
const ATTACHED = /^[\p{Mn}\p{Me}]/u

/** Wide and fullwidth characters, by the blocks of Unicode's EastAsianWidth.txt, and emoji; half a flag is not wide. */
const WIDE =
  /^(?![\u{1f1e6}-\u{1f1ff}])[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u

/** How many columns of a terminal one character takes: 0, 1 or 2. */
const columnsOf = (character: string): number =>
  character <= '~' ? 1 : ATTACHED.test(character) ? 0 : WIDE.test(character) ? 2 : 1

/** How many columns a text without hidden characters takes. */
export function columns(text: string): number {
  let total = 0
  for (const character of text) total += columnsOf(character)
  return total
}

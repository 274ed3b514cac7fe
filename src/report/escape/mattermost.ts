import { clip } from './clip.ts'
import { oneLine } from './hidden.ts'

/** Ours: the message is one line. */
const NAME_LIMIT = 80

/**
 * A text of the project in a message of Mattermost. In code nothing is a mention, a channel, an emoji, a hashtag or an
 * address, neither for whoever reads the message nor for the server that looks for whom to notify. A grave accent of its
 * own becomes a look-alike, so that nothing depends on how a client counts them. Empty for a text that shows nothing.
 */
export const mattermostCode = (text: string): string => {
  const shown = clip(oneLine(text).replaceAll('`', '\u02cb'), NAME_LIMIT)
  return shown === '' ? '' : `\`${shown}\``
}

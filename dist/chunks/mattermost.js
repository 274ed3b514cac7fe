import { t as clip } from "./clip.js";
import { a as oneLine } from "./words.js";

// src/report/escape/mattermost.ts
/** Ours: the message is one line. */
const NAME_LIMIT = 80;
/**
* A text of the project in a message of Mattermost. In code nothing is a mention, a channel, an emoji, a hashtag or an
* address, neither for whoever reads the message nor for the server that looks for whom to notify. A grave accent of its
* own becomes a look-alike, so that nothing depends on how a client counts them. Empty for a text that shows nothing.
*/
const mattermostCode = (text) => {
	const shown = clip(oneLine(text).replaceAll("`", "ˋ"), NAME_LIMIT);
	return shown === "" ? "" : `\`${shown}\``;
};

export { mattermostCode as t };
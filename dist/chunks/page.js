import { i as lines, r as escapeTerminal } from "./words.js";

// src/report/terminal/colour.ts
/** Select Graphic Rendition (ECMA-48 8.3.117): what switches a style on, and what switches it off again. */
const CODES = {
	path: ["4", "24"],
	faint: ["2", "22"],
	strong: ["1", "22"],
	error: ["31", "39"],
	warning: ["33", "39"],
	info: ["36", "39"]
};
const plain = (_, text) => text;
const ansi = (style, text) => {
	const [on, off] = CODES[style];
	return text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`;
};

// src/report/terminal/columns.ts
/** Characters that stand on the one in front of them. */
const ATTACHED = /^[\p{Mn}\p{Me}]/u;
/** Wide and fullwidth characters, by the blocks of Unicode's EastAsianWidth.txt, and emoji; half a flag is not wide. */
const WIDE = /^(?![\u{1f1e6}-\u{1f1ff}])[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** How many columns of a terminal one character takes: 0, 1 or 2. */
const columnsOf = (character) => character <= "~" ? 1 : ATTACHED.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
/** How many columns a text without hidden characters takes. */
function columns(text) {
	let total = 0;
	for (const character of text) total += columnsOf(character);
	return total;
}

// src/report/terminal/wrap.ts
/**
* The text cut at spaces into lines, the first of at most `first` columns, the others of at most `rest`. A word that is
* longer stays whole, so that paths and addresses can still be copied. The text is escaped and holds no line break.
*/
function wrap(text, first, rest) {
	const wrapped = [];
	let line = [];
	let taken = 0;
	for (const word of text.split(" ")) {
		const wide = columns(word);
		if (line.length > 0 && taken + 1 + wide > (wrapped.length === 0 ? first : rest)) {
			wrapped.push(line.join(" "));
			line = [];
			taken = 0;
		}
		taken += wide + (line.length > 0 ? 1 : 0);
		line.push(word);
	}
	return [...wrapped, line.join(" ")];
}

// src/report/terminal/page.ts
/** Columns by which the other lines of a text stand behind its first one. */
const HANGING = 2;
/**
* A text of the project or of a rule, escaped and wrapped, `indent` columns from the left, behind its labels. Its own
* line breaks stay.
*/
function paragraph({ paint, width }, indent, text, labels = []) {
	const room = width - indent;
	const ahead = labels.reduce((sum, label) => sum + columns(label.text) + 1, 0);
	const wrapped = lines(text).flatMap((line, index) => wrap(escapeTerminal(line), index === 0 ? room - ahead : room - HANGING, room - HANGING));
	const painted = labels.map((label) => `${paint(label.style, label.text)} `).join("");
	return wrapped.map((line, index) => " ".repeat(index === 0 ? indent : indent + HANGING) + (index === 0 ? painted : "") + line);
}

export { plain as i, columns as n, ansi as r, paragraph as t };
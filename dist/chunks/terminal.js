// src/report/escape/hidden.ts
/**
* What a reader does not see, or what moves what he sees: controls (ESC and C1 among them), bidi marks and overrides,
* zero-width and other ignorable characters, line and paragraph separators, halves of a surrogate pair. The two
* selectors of a plain or coloured emoji stay.
*/
const HIDDEN = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const codePoint = (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
/** Shows every hidden character as its code point, `<U+202E>`. Line breaks and tabs are hidden characters too. */
const reveal = (text) => text.replace(HIDDEN, codePoint);
/** The text on one line: runs of blanks and line breaks become one space, hidden characters are shown. */
const oneLine = (text) => reveal(text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, ""));
/** The same for a text of several lines, which stay lines. */
const lines = (text) => text.split(/\r\n|\r|\n/).map(oneLine);

// src/report/escape/terminal.ts
/**
* In a log of GitHub Actions, `##[command]` anywhere in a line is a command, and so is `::command::` at the start of
* one (actions/runner ActionCommand.cs, TryParse and TryParseV2). A backslash breaks both; `::` is broken in front of
* every word, because any word may come first on a line when a text is wrapped.
*/
const COMMAND = /##(?=\[)|(?<!\S)(?=::)/g;
/**
* Makes a text of the project harmless on a terminal and in a log: one line, hidden characters shown as `<U+001B>`,
* no workflow command.
*/
const escapeTerminal = (text) => oneLine(text).replace(COMMAND, "$&\\");

export { reveal as i, lines as n, oneLine as r, escapeTerminal as t };
// src/parse/go-template.ts
/**
* The actions of a template, in order. A comment ends at its own end mark; in any other action `}}` inside quotes ends
* nothing. One that is never closed reaches to the end of the text, which Go would refuse.
*/
function templateActions(text) {
	const actions = [];
	for (let start = text.indexOf("{{"); start >= 0;) {
		const comment = /^\{\{(?:-\s)?\/\*/.test(text.slice(start, start + 6));
		const end = comment ? commentEnd(text, start) : actionEnd(text, start + 2);
		actions.push({
			start,
			end,
			comment
		});
		start = text.indexOf("{{", end);
	}
	return actions;
}
function commentEnd(text, start) {
	const mark = text.indexOf("*/", start);
	const close = mark < 0 ? -1 : text.indexOf("}}", mark);
	return close < 0 ? text.length : close + 2;
}
function actionEnd(text, from) {
	for (let at = from; at < text.length; at++) {
		const sign = text[at];
		if (sign === "}" && text[at + 1] === "}") return at + 2;
		if (sign === "\"" || sign === "`" || sign === "'") at = quoteEnd(text, at, sign);
	}
	return text.length;
}
/** Where a quote closes; a text in double quotes ends with its line at the latest, as Go demands. */
function quoteEnd(text, start, quote) {
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === quote) return at;
		if (quote === "`") continue;
		if (text[at] === "\n") return at;
		if (text[at] === "\\") at++;
	}
	return text.length;
}
/** The text with each action replaced by as many spaces; line breaks stay, so that places stay the same. */
function withoutActions(text) {
	const parts = [];
	let at = 0;
	for (const { start, end } of templateActions(text)) {
		parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, " "));
		at = end;
	}
	return parts.join("") + text.slice(at);
}
/** Keywords of actions that print nothing themselves. */
const CONTROL = /^\{\{-?\s*(?:if|else|end|with|range|define|block|break|continue|\$\w+(?:\s*,\s*\$\w+)?\s*:?=)(?![\w.])/;
/**
* What a line does that holds one action and nothing else: a comment, control (`if`, `end`, `range`, an assignment) or
* something that prints. Undefined for any other line.
*/
function templateLine(line) {
	const text = line.trim();
	if (!text.startsWith("{{")) return void 0;
	const [action, ...others] = templateActions(text);
	if (!action || others.length > 0 || action.end !== text.length || !text.endsWith("}}")) return void 0;
	return action.comment ? "comment" : CONTROL.test(text) ? "control" : "output";
}

export { withoutActions as n, templateLine as t };
// src/report/escape/clip.ts
const MARK = "…";
/** Marks that belong to the character in front of them: an accent, an emoji selector. */
const ATTACHED = /[\p{M}\u200d]/u;
/** How far back a better place to cut is looked for: a text may consist of accents only. */
const STEPS = 32;
/**
* At most `limit` UTF-16 units of the text (at least 1), the last one `…` when something is left out; never cut inside
* a character nor between a letter and its accents.
*/
function clip(text, limit) {
	if (text.length <= limit) return text;
	const wanted = Math.max(0, limit - 1);
	let end = wanted;
	for (let step = 0; step < STEPS && end > 0 && splits(text, end); step += 1) end -= 1;
	if (splits(text, end)) end = insidePair(text, wanted) ? wanted - 1 : wanted;
	return `${text.slice(0, end).trimEnd()}${MARK}`;
}
const insidePair = (text, at) => (text.codePointAt(at - 1) ?? 0) > 65535;
const splits = (text, at) => at > 0 && (insidePair(text, at) || ATTACHED.test(text.charAt(at)));

export { clip as t };
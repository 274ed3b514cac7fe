import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { U as UserError, h as readArguments, m as oneOf, n as chosenLanguage, t as EXIT } from "./start.js";
import { a as sourceText, i as severityText, o as explainedRule, r as RULE_WORDS, t as ruleMarkdown } from "./markdown.js";
import { i as lines, r as escapeTerminal, t as WORDS } from "./words.js";
import { i as plain, r as ansi, t as paragraph } from "./page.js";
import { t as rules } from "./rules2.js";
import { existsSync, readFileSync } from "node:fs";

// src/report/rule/text.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Examples of each kind that a terminal shows; the page has them all. */
const EXAMPLES_SHOWN = 2;
const NARROWEST = 40;
/** A rule for a terminal: what it finds, why, what to do, examples, where it comes from. */
function ruleText(rule, { colour = false, width = 1e400 } = {}) {
	const { language, code, name, title, why, fix, good, bad, sources, equivalents, url } = rule;
	const words = RULE_WORDS[language];
	const page = {
		words: WORDS[language],
		paint: colour ? ansi : plain,
		width: Math.max(width, NARROWEST)
	};
	const { paint } = page;
	const part = (heading, body) => body.length === 0 ? [] : [
		"",
		paint("strong", heading),
		...body
	];
	const rest = (all) => all.length > EXAMPLES_SHOWN ? paragraph(page, 2, words.more(all.length - EXAMPLES_SHOWN, url)) : [];
	return [
		`${paint("strong", code)} ${title}`,
		paint("faint", `${name} · ${severityText(rule)}${rule.default ? "" : ` · ${words.off}`}`),
		...part(words.why, why === "" ? [] : paragraph(page, 2, why)),
		...part(words.fix, fix === void 0 ? [] : paragraph(page, 2, fix)),
		...part(words.bad, [...bad.slice(0, EXAMPLES_SHOWN).flatMap(({ files, findings }) => [...filesLines(page, files), ...findings.flatMap(({ path, line, column, message }) => paragraph(page, 2, message, [{
			text: `→ ${escapeTerminal(path)}:${line}:${column}`,
			style: "error"
		}]))]), ...rest(bad)]),
		...part(words.good, [...good.slice(0, EXAMPLES_SHOWN).flatMap((files) => filesLines(page, files)), ...rest(good)]),
		...part(words.ignore, [...paragraph(page, 2, words.ignoreText), `    # accostage-ignore ${code}: ${words.reason}`]),
		...part(words.sources, sources.flatMap((source) => paragraph(page, 2, sourceText(source, language)))),
		...part(words.equivalents, equivalents.length === 0 ? [] : paragraph(page, 2, equivalents.join(", "))),
		...part(words.page, [`  ${url}`]),
		""
	].join("\n");
}
function filesLines({ paint }, files) {
	return Object.entries(files).flatMap(([path, text]) => [`  ${paint("path", escapeTerminal(path))}`, ...text.trimEnd().split(/\r?\n/).map((line) => `    ${shown(line)}`.trimEnd())]);
}
/** A line of an example with its indentation. */
const shown = (line) => {
	const [indent = ""] = /^ */.exec(line) ?? [];
	return indent + lines(line.slice(indent.length)).join(" ");
};

// src/cli/rule-examples.ts
/** Beside the bundle that this code ended in, above it when that is one of its chunks, or in the bundles of the sources. */
const PLACES = [
	"./rules-examples.json",
	"../rules-examples.json",
	"../../dist/rules-examples.json"
];
/** The examples of the rules, made by `npm run generate`. Throws when the file was not delivered: a broken package. */
function readRuleExamples(from = import.meta.url) {
	const file = PLACES.map((place) => new URL(place, from)).find((place) => existsSync(place));
	if (!file) throw new Error("the examples of the rules were not delivered");
	return JSON.parse(readFileSync(file, "utf8"));
}

// src/cli/explain.ts
const VIEWS = {
	text: ruleText,
	markdown: ruleMarkdown,
	json: (rule) => `${JSON.stringify(rule, null, 2)}\n`
};
/** `accostage explain CODE|name`: everything about one rule. */
function explainCommand(argv, streams) {
	const { values, positionals } = readArguments({
		args: [...argv],
		allowPositionals: true,
		options: {
			format: {
				type: "string",
				default: "text"
			},
			language: { type: "string" },
			"no-color": {
				type: "boolean",
				default: false
			}
		}
	});
	const [name, ...more] = positionals;
	if (name === void 0 || more.length > 0) throw new UserError("bad-usage", "explain takes the code or the name of one rule. See accostage rules");
	const view = VIEWS[oneOf("--format", values.format, [
		"text",
		"markdown",
		"json"
	])];
	const language = chosenLanguage(values.language, streams.environment);
	const rule = ruleCalled(name);
	const explained = explainedRule(rule, readRuleExamples()[rule.code], language);
	streams.out(view(explained, {
		colour: streams.colour && !values["no-color"],
		width: streams.width
	}));
	return EXIT.clean;
}
/** Throws a UserError that names the nearest rule when there is none of this name. */
function ruleCalled(name) {
	const all = rules();
	const found = all.find(({ code, name: readable }) => code === name.toUpperCase() || readable === name.toLowerCase());
	if (found) return found;
	const meant = nearest(name.slice(0, LONGEST), all);
	throw new UserError("unknown-rule", `no rule is called "${name.slice(0, LONGEST)}"${meant === void 0 ? "" : `: did you mean ${meant}?`} See accostage rules`);
}
/** Longer than any name; the distance of longer texts costs more than it tells. */
const LONGEST = 80;
function nearest(name, all) {
	const isCode = /\d/.test(name);
	const written = isCode ? name.toUpperCase() : name.toLowerCase();
	const guess = (0, import_fastest_levenshtein.closest)(written, isCode ? all.map(({ code }) => code) : all.map(({ name: readable }) => readable));
	return (0, import_fastest_levenshtein.distance)(written, guess) <= Math.max(2, written.length / 3) ? guess : void 0;
}

export { explainCommand };
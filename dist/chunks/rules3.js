import { U as UserError, h as readArguments, m as oneOf, n as chosenLanguage, t as EXIT } from "./start.js";
import { n as rulesMarkdown, o as explainedRule } from "./markdown.js";
import { t as rules } from "./rules2.js";

// src/cli/rules.ts
/** `accostage rules`: code, name, severity (non-production/production) and title of the rules, or of some of them. */
function rulesCommand(argv, streams) {
	const { values } = readArguments({
		args: [...argv],
		options: {
			family: {
				type: "string",
				multiple: true,
				default: []
			},
			default: {
				type: "boolean",
				default: false
			},
			format: {
				type: "string",
				default: "text"
			},
			language: { type: "string" }
		}
	});
	const format = oneOf("--format", values.format, [
		"text",
		"markdown",
		"json"
	]);
	const language = chosenLanguage(values.language, streams.environment);
	const all = rules().map((rule) => explainedRule(rule, void 0, language));
	const families = chosenFamilies(values.family, [...new Set(all.map(({ family }) => family))]);
	const listed = all.filter((rule) => families.has(rule.family) && (rule.default || !values.default));
	if (format === "text") streams.out(listed.map(line).join(""));
	else if (format === "json") streams.out(`${JSON.stringify(listed.map(entry), null, 2)}\n`);
	else {
		const addresses = new Map(listed.map(({ code, url }) => [code, url]));
		streams.out(`${rulesMarkdown(listed, language, (code) => addresses.get(code) ?? "")}\n`);
	}
	return EXIT.clean;
}
/** All of them unless some are named, each in an option of its own or separated by commas. */
function chosenFamilies(written, known) {
	const names = written.flatMap((list) => list.split(",")).map((name) => name.trim().toUpperCase());
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== void 0) throw new UserError("bad-usage", `--family takes ${known.join(", ")}, not "${unknown}"`);
	return new Set(names.length === 0 ? known : names);
}
function line({ code, name, severity: { nonProduction, production }, title }) {
	const severity = nonProduction === production ? production : `${nonProduction}/${production}`;
	return `${code}  ${name.padEnd(34)} ${severity.padEnd(14)} ${title}\n`;
}
/** What a list says of a rule: what concerns one alone is said by `accostage explain`. */
const entry = ({ language, why, fix, good, bad, ...listed }) => listed;

export { rulesCommand };
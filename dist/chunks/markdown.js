import { t as rulePageAddress } from "./rule-page.js";

// src/report/rule/explained.ts
/** Everything a rule says of itself; a reason or an advice made from facts is that of the first example. */
function explainedRule(rule, examples, language) {
	const { code, name, severity, text } = rule;
	const { title, why, fix } = text[language];
	const fixed = (wording) => typeof wording === "string" ? wording : void 0;
	return {
		language,
		code,
		name,
		family: code.slice(0, -3),
		title,
		severity: typeof severity === "string" ? {
			nonProduction: severity,
			production: severity
		} : severity,
		default: rule.default !== false,
		why: fixed(why) ?? examples?.why?.[language] ?? "",
		fix: fixed(fix) ?? examples?.fix?.[language],
		sources: rule.sources,
		equivalents: rule.equivalents ?? [],
		good: examples?.good ?? [],
		bad: (examples?.bad ?? []).map(({ files, findings }) => ({
			files,
			findings: findings.map((finding) => ({
				...finding,
				message: finding.message[language]
			}))
		})),
		url: rulePageAddress(code, language)
	};
}

// src/report/rule/words.ts
const en = {
	rules: "Rules",
	intro: "Every rule can be named by its code or by its name, in comments, annotations, settings and derogations.",
	code: "Code",
	name: "Name",
	severity: "Severity",
	title: "What it finds",
	why: "Why",
	fix: "What to do",
	good: "Accepted",
	bad: "Refused",
	sources: "Sources",
	equivalents: "The same defect in other tools",
	off: "off by default",
	both: (outside, inside) => `outside production, ${outside}; in production, ${inside}`,
	ignore: "To accept a finding",
	ignoreText: "Put a comment with a reason above the line, or a derogation in `accostage.yaml`:",
	exigence: "CCT, exigence",
	reason: "a reason",
	more: (number, url) => `and ${number} more: ${url}`,
	page: "Page"
};
const fr = {
	rules: "Règles",
	intro: "Chaque règle se désigne par son code ou par son nom, dans les commentaires, annotations, réglages et dérogations.",
	code: "Code",
	name: "Nom",
	severity: "Gravité",
	title: "Ce qu’elle trouve",
	why: "Pourquoi",
	fix: "Que faire",
	good: "Accepté",
	bad: "Refusé",
	sources: "Sources",
	equivalents: "Le même défaut dans d’autres outils",
	off: "désactivée par défaut",
	both: (outside, inside) => `hors production, ${outside}\u00a0; en production, ${inside}`,
	ignore: "Pour accepter un constat",
	ignoreText: "Placer un commentaire avec une raison au-dessus de la ligne, ou une dérogation dans `accostage.yaml`\xA0:",
	exigence: "CCT, exigence",
	reason: "une raison",
	more: (number, url) => `et ${number} de plus\u00a0: ${url}`,
	page: "Page"
};
/** The fixed words of the rules' pages, of `accostage explain` and of `accostage rules`. */
const RULE_WORDS = {
	en,
	fr
};
/** `error`, or `outside production, warning; in production, error`. */
function severityText({ severity, language }) {
	const { nonProduction, production } = severity;
	return nonProduction === production ? production : RULE_WORDS[language].both(nonProduction, production);
}
function sourceText(source, language) {
	if ("page" in source) return `\`${source.page}\`: « ${source.says} »`;
	return "exigence" in source ? `${RULE_WORDS[language].exigence} ${source.exigence}` : source.fact;
}

// src/report/rule/markdown.ts
/** Fences longer than any run of backticks inside. */
function fenced(path, text) {
	const language = /dockerfile/i.test(path) ? "dockerfile" : /\.ya?ml$/.test(path) ? "yaml" : "text";
	const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
	const fence = "`".repeat(longest + 1);
	return `\`${path}\`\n\n${fence}${language}\n${text.toWellFormed().trimEnd()}\n${fence}\n`;
}
/** The page of a rule. */
function ruleMarkdown(rule) {
	const { language, code, name, title, why, fix, good, bad, sources, equivalents } = rule;
	const words = RULE_WORDS[language];
	const lines = [
		`# ${code} · ${title}`,
		"",
		`\`${name}\` · ${severityText(rule)}${rule.default ? "" : ` · ${words.off}`}`,
		"",
		`## ${words.why}`,
		"",
		why,
		""
	];
	if (fix) lines.push(`## ${words.fix}`, "", fix, "");
	lines.push(`## ${words.bad}`, "");
	for (const { files, findings } of bad) {
		for (const [path, content] of Object.entries(files)) lines.push(fenced(path, content));
		lines.push(...findings.map(({ path, line, column, message }) => `> ${path}:${line}:${column} ${message}  `), "");
	}
	lines.push(`## ${words.good}`, "");
	for (const files of good) for (const [path, content] of Object.entries(files)) lines.push(fenced(path, content));
	lines.push(`## ${words.ignore}`, "", words.ignoreText, "");
	lines.push("```yaml", `# accostage-ignore ${code}: ${words.reason}`, "```", "");
	lines.push(`## ${words.sources}`, "", ...sources.map((source) => `- ${sourceText(source, language)}`), "");
	if (equivalents.length > 0) lines.push(`## ${words.equivalents}`, "", ...equivalents.map((each) => `- \`${each}\``), "");
	return `${lines.join("\n").trimEnd()}\n`;
}
/** The table of some rules, their codes leading to `address`. */
function rulesMarkdown(rules, language, address) {
	const words = RULE_WORDS[language];
	return [
		`| ${words.code} | ${words.name} | ${words.severity} | ${words.title} |`,
		"| --- | --- | --- | --- |",
		...rules.map((rule) => `| [${rule.code}](${address(rule.code)}) | \`${rule.name}\` | ${severityText(rule)}${rule.default ? "" : `, ${words.off}`} | ${rule.title.replaceAll("|", "\\|")} |`)
	].join("\n");
}

export { sourceText as a, severityText as i, rulesMarkdown as n, explainedRule as o, RULE_WORDS as r, ruleMarkdown as t };
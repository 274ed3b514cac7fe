import { t as GATES } from "./reported.js";
import { t as gateLine, v as asJson } from "./onboarding.js";
import { s as count } from "./verdict.js";
import { i as plain, r as ansi, t as paragraph } from "./page.js";
import { t as WORDS } from "./words.js";
import { t as check } from "./run.js";
import { c as readProjectOptions, h as readArguments, i as languageOf, m as oneOf, o as PROJECT_OPTIONS, r as givenLanguage, s as onePath, t as EXIT } from "./start.js";
import { n as consoleOf } from "./console.js";

// src/report/gate.ts
/** Below this, wrapping would leave one word on a line. */
const NARROWEST = 40;
/** One step of the onboarding for a terminal: what to do, what closes it and why; its state as the last line. */
function gateText(report, id, { colour = false, width = 1e400 } = {}) {
	const page = {
		words: WORDS[report.language],
		paint: colour ? ansi : plain,
		width: Math.max(width, NARROWEST)
	};
	const gate = gateOf(report, id);
	return [
		leftPart(page, gate, report),
		changesPart(page, gate, report),
		[page.paint("strong", gateLine(page, gate))]
	].filter((part) => part.length > 0).map((part) => `${part.join("\n")}\n`).join("\n");
}
/** The step as JSON, with the requirements that it asks. */
const gateJson = (report, id) => asJson({
	version: 1,
	generatedAt: report.generatedAt,
	language: report.language,
	project: report.project,
	gate: gateOf(report, id),
	requirements: report.requirements.filter(({ gates }) => gates.includes(id))
});
function gateOf({ gates }, id) {
	const gate = gates.find((each) => each.id === id);
	if (gate) return gate;
	throw new TypeError(`the report has no gate ${id}`);
}
function leftPart(page, { left }, report) {
	const { words } = page;
	const byId = new Map(report.requirements.map((requirement) => [requirement.id, requirement]));
	const blocking = left.filter((each) => each.blocking);
	const advised = left.length - blocking.length;
	const lines = blocking.flatMap(({ requirement, status }) => {
		const known = byId.get(requirement);
		return [...paragraph(page, 2, `${known?.title ?? ""} (${words.status[status]})`, [{
			text: requirement,
			style: "strong"
		}]), ...(known?.evidence.slice(0, 2) ?? []).flatMap(({ text }) => paragraph(page, 4, text))];
	});
	return [...blocking.length > 0 ? [`${count(report.language, blocking.length, words.gate.left)}${words.colon}`, ...lines] : [], ...advised > 0 ? [`  ${count(report.language, advised, words.gate.advised)}`] : []];
}
function changesPart(page, { changes }, { language }) {
	if (changes.length === 0) return [];
	const { words } = page;
	return [`${count(language, changes.length, words.gate.todo)}${words.colon}`, ...changes.flatMap(({ text, requirements }, index) => paragraph(page, 2, `${text} (${requirements.join(", ")})`, [{
		text: `${index + 1}.`,
		style: "strong"
	}]))];
}

// src/cli/gate.ts
/** `accostage gate`: what still separates the project from a step of its onboarding; 0 when the step is open, 1 when not. */
async function gateCommand(argv, streams) {
	const { values, positionals } = readArguments({
		args: [...argv],
		allowPositionals: true,
		options: {
			step: { type: "string" },
			format: {
				type: "string",
				default: "text"
			},
			...PROJECT_OPTIONS,
			console: { type: "string" },
			language: { type: "string" },
			"no-color": {
				type: "boolean",
				default: false
			}
		}
	});
	const root = onePath("gate", positionals);
	const step = oneOf("--step", values.step ?? "", GATES);
	const format = oneOf("--format", values.format, ["text", "json"]);
	const report = await check({
		root,
		...readProjectOptions(values),
		console: consoleOf(values.console, streams.environment),
		language: givenLanguage(values.language),
		fallbackLanguage: languageOf(streams.environment)
	});
	const colour = streams.colour && !values["no-color"];
	streams.out(format === "json" ? gateJson(report, step) : gateText(report, step, {
		colour,
		width: streams.width
	}));
	if (report.inputs.manifest === "invalid") return EXIT.usage;
	return report.gates.find(({ id }) => id === step)?.open ? EXIT.clean : EXIT.findings;
}

export { gateCommand };
import { D as LANGUAGES } from "./start.js";
import { n as THRESHOLDS, t as SEVERITIES } from "./severity.js";
import { t as GATES } from "./reported.js";

// src/report/schema/shape.ts
/**
* An object with exactly the fields of `Shape`: the compiler finds one that is missing, one too many, and one said
* optional that is not.
*/
const object = (description, properties, optional = []) => ({
	type: "object",
	description,
	properties,
	required: Object.keys(properties).filter((name) => !optional.some((other) => other === name)),
	additionalProperties: false
});
/** Every text of a union: the compiler finds one that is missing. */
const names = (all) => Object.keys(all);
const text = (description) => ({
	type: "string",
	description
});
const oneOf = (description, values) => ({
	type: "string",
	description,
	enum: values
});
const list = (description, items) => ({
	type: "array",
	description,
	items
});
/** A number of things, from 0. */
const amount = (description) => ({
	type: "integer",
	description,
	minimum: 0
});
/** A number by which people count lines and columns, from 1. */
const ordinal = (description) => ({
	type: "integer",
	description,
	minimum: 1
});
/** One of the definitions, with what it is here. */
const ref = (name, description) => ({
	$ref: `#/$defs/${name}`,
	...description === void 0 ? {} : { description }
});

// src/report/schema/onboarding.ts
const STATUSES = names({
	met: true,
	declared: true,
	broken: true,
	missing: true,
	unverified: true,
	"not-applicable": true
});
const day = (description) => ({
	type: "string",
	description,
	pattern: "^\\d{4}-\\d{2}-\\d{2}$"
});
const yesOrNo = (description) => ({
	type: "boolean",
	description
});
/** What a report says of environments, requirements, gates and derogations. */
const ONBOARDING = {
	environmentVerdict: object("What the findings of one environment say.", {
		name: text("Its name."),
		class: oneOf("Decides how severe some rules are.", names({
			production: true,
			"non-production": true,
			unknown: true
		})),
		verdict: ref("verdict"),
		counts: ref("counts", "Findings that concern it, with the severity that they have there.")
	}),
	requirement: object("One line of what the platform asks, with the project's answer.", {
		id: text("Never reused: PRE-05, EXI-ARCH-18."),
		title: text("In the language of the report."),
		priority: oneOf("P and I as the CCT says, required and advised as the pages of the platform say; P and required close a gate.", names({
			P: true,
			required: true,
			I: true,
			advised: true
		})),
		source: ref("requirementSource"),
		status: oneOf("met: looked at, and nothing is wrong; declared: the project says so, nothing can verify it; broken: a finding stands, or a declaration contradicts it; missing: nothing answers it; unverified: it could not be judged; not-applicable: it does not concern the project, or not this repository.", STATUSES),
		evidence: list("What the status rests on; a bounded number, the weightiest first.", ref("evidence")),
		gates: list("Steps that ask it.", oneOf("A step.", GATES))
	}),
	requirementSource: object("Where a requirement is written.", {
		page: text("Page of the platform's documentation."),
		exigence: text("Identifier in the CCT, which gives two of them twice."),
		url: text("Address of the text.")
	}, [
		"page",
		"exigence",
		"url"
	]),
	evidence: object("What an answer rests on.", {
		kind: oneOf("finding: standing or suppressed; field: of the onboarding manifest; file: what the repository holds; unverified: what could not be judged; reason: why it does not apply.", names({
			finding: true,
			field: true,
			file: true,
			unverified: true,
			reason: true
		})),
		text: text("In the language of the report."),
		rule: text("Code of the rule."),
		field: text("Dotted path of the field in the onboarding manifest."),
		location: ref("location", "Where it is.")
	}, [
		"rule",
		"field",
		"location"
	]),
	gate: object("A step of the onboarding, and what still separates the project from it.", {
		id: oneOf("The step.", GATES),
		title: text("In the language of the report."),
		open: yesOrNo("True when nothing that blocks is left."),
		met: amount("Requirements of the step that are answered."),
		total: amount("Requirements of the step that concern the project."),
		left: list("Requirements that are not answered, the most blocking first.", ref("left")),
		changes: list("The shortest list of changes found that would open it.", ref("change"))
	}),
	left: object("A requirement that is not answered.", {
		requirement: text("Its identifier."),
		status: oneOf("Its status.", STATUSES),
		blocking: yesOrNo("False for what is only important or advised.")
	}),
	change: object("One thing to do.", {
		text: text("In the language of the report."),
		requirements: list("Requirements that it would answer.", { type: "string" }),
		location: ref("location", "Where."),
		field: text("Section of the onboarding manifest to fill."),
		rule: text("Code of the rule whose findings to correct.")
	}, [
		"location",
		"field",
		"rule"
	]),
	derogation: object("A finding accepted in writing, and what became of it.", {
		rule: text("Code or name of the rule, as it is written."),
		where: text("Path, glob or Kind/name; everywhere when absent."),
		reason: text("Why it is accepted."),
		approvedBy: text("Who accepted it."),
		until: day("Last day on which it holds."),
		state: oneOf("active; ends-soon: within a month; expired; unused: no finding is left for it.", names({
			active: true,
			"ends-soon": true,
			expired: true,
			unused: true
		})),
		location: ref("location", "Where it is written.")
	}, ["where"])
};

// src/report/schema/definitions.ts
const REASONS = names({
	"chart-not-rendered": true,
	"kustomization-not-rendered": true,
	"template-not-rendered": true,
	"dependency-missing": true,
	"release-incomplete": true,
	"values-not-used": true,
	"application-not-followed": true,
	encrypted: true,
	"deployment-folder": true,
	"stray-link": true,
	"patch-fragment": true,
	"too-large": true,
	unreadable: true,
	"include-not-read": true,
	"script-not-checked": true,
	"schema-unknown": true,
	"console-not-read": true,
	"rule-failed": true
});
const finding = object("One rule broken at one place of a text that the author wrote.", {
	rule: {
		type: "string",
		description: "Code of the rule.",
		pattern: "^[A-Z][A-Z0-9]{1,2}\\d{3}$"
	},
	severity: oneOf("How much it matters; the highest one when environments differ.", SEVERITIES),
	environments: list("Environments concerned; empty when it does not depend on one.", { type: "string" }),
	message: text("What is wrong, in the language of the report."),
	why: text("The reason for the rule."),
	fix: text("What to do."),
	subject: ref("subject"),
	location: ref("location", "Where it is wrong."),
	related: list("Other places that explain it.", ref("location")),
	edits: list("A safe correction.", ref("edit")),
	url: text("The page of the rule."),
	excerpt: text("The offending line, clipped; absent when it could show a secret."),
	fingerprint: {
		type: "string",
		description: "sha256 of rule, path, offending text and occurrence: stays the same when lines move.",
		pattern: "^[0-9a-f]{64}$"
	},
	suppressed: ref("suppression", "Present when the finding does not count."),
	change: oneOf("Whether what the run was compared with had it.", ["new", "unchanged"])
}, [
	"fix",
	"edits",
	"excerpt",
	"suppressed",
	"change"
]);
/** What a report is made of. */
const DEFINITIONS = {
	...ONBOARDING,
	verdict: oneOf("incompatible: an error stands; undetermined: no error stands, but part of the project could not be verified; compatible: no error stands and everything found was verified.", names({
		compatible: true,
		undetermined: true,
		incompatible: true
	})),
	counts: object("Numbers of findings.", {
		error: amount("Findings that stop a docking."),
		warning: amount("Findings that should be corrected."),
		info: amount("Findings that are advice."),
		suppressed: amount("Findings that do not count.")
	}),
	finding,
	subject: object("What a finding is about, as far as it has a name.", {
		type: text("Kind of subject: dockerfile, object, container, pipeline and so on."),
		kind: text("Kind of the Kubernetes object."),
		name: text("Its name."),
		namespace: text("Its namespace."),
		container: text("Name of the container.")
	}, [
		"kind",
		"name",
		"namespace",
		"container"
	]),
	location: object("A place in a file of the project.", {
		path: text("Path from the root, with / between its parts."),
		start: ref("position", "First character."),
		end: ref("position", "Behind the last character.")
	}, ["end"]),
	position: object("A place in a text.", {
		line: ordinal("Line, from 1."),
		column: ordinal("Column in UTF-16 units, from 1.")
	}),
	edit: object("Replaces a stretch of a file.", {
		path: text("Path of the file."),
		span: ref("span", "What to replace."),
		text: text("What to put in its place.")
	}),
	span: object("A stretch of a text, in UTF-16 units from its start.", {
		start: amount("First character."),
		end: amount("Behind the last character.")
	}),
	suppression: object("Why a finding does not count.", {
		by: oneOf("How it was suppressed.", names({
			comment: true,
			annotation: true,
			derogation: true,
			baseline: true
		})),
		reason: text("The author's own text."),
		until: {
			type: "string",
			description: "Last day on which it holds.",
			pattern: "^\\d{4}-\\d{2}-\\d{2}$"
		}
	}, ["until"]),
	environment: object("An environment of the project.", {
		name: text("Its name."),
		stage: text("Its stage in the console of the platform."),
		class: oneOf("Decides how severe some rules are.", names({
			production: true,
			"non-production": true,
			unknown: true
		}))
	}),
	release: object("What Argo CD deploys of one folder for some environments.", {
		type: oneOf("What makes its objects.", names({
			helm: true,
			kustomize: true,
			directory: true
		})),
		folder: text("Its folder, `.` for the root."),
		environments: list("Environments that it is for, when they are known.", { type: "string" }),
		decidedBy: oneOf("What decided how it is rendered.", names({
			manifest: true,
			application: true,
			"values-files": true,
			defaults: true
		})),
		status: oneOf("What became of it.", names({
			rendered: true,
			failed: true,
			skipped: true
		})),
		complete: {
			type: "boolean",
			description: "False when something that takes part could not be had."
		},
		objects: amount("Objects that it deploys.")
	}),
	assumption: object("Something the run took for granted because nothing declared it.", {
		code: oneOf("What was missing.", names({
			"no-manifest": true,
			"invalid-manifest": true,
			"no-environment": true,
			"not-all-listed": true,
			"unknown-commitment": true
		})),
		message: text("What was taken for granted.")
	}),
	unverified: object("Something the run met and could not judge: it is neither right nor wrong.", {
		reason: oneOf("Why it could not be verified.", REASONS),
		path: text("Path from the root, with / between its parts."),
		line: ordinal("Line, from 1."),
		message: text("In the language of the report.")
	}, ["line"])
};

// src/report/schema.ts
/** JSON Schema (draft 2020-12) of version 1 of the report, the `json` format; schemas/report.schema.json is made of it. */
const REPORT_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "urn:accostage:report:1",
	title: "Accostage report, version 1",
	...object("Everything one run learned about a repository; every other output format is a view of it.", {
		version: {
			const: 1,
			description: "Version of this shape."
		},
		tool: object("What made the report.", {
			name: {
				const: "accostage",
				description: "Name of the tool."
			},
			version: text("Its version.")
		}),
		generatedAt: {
			type: "string",
			description: "When the run ended: ISO 8601, UTC.",
			pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"
		},
		language: oneOf("Language of every text of the report.", LANGUAGES),
		profile: text("Name of the profile, the platform's own parameters."),
		project: text("Name of the project, from the onboarding manifest."),
		source: object("Where what was checked comes from.", {
			repository: text("Address of the repository."),
			commit: text("Commit that was checked."),
			branch: text("Name of the branch; any other reference in full.")
		}, [
			"repository",
			"commit",
			"branch"
		]),
		environments: list("Environments that were looked at.", ref("environment")),
		verdict: ref("verdict"),
		failOn: oneOf("Severity from which the run fails.", THRESHOLDS),
		passed: {
			type: "boolean",
			description: "False when a finding stands at or above failOn; with a comparison, when a new one does."
		},
		comparison: object("What the run changed of another one, when only new findings fail it.", {
			with: text("The commit or the report that it was compared with."),
			added: amount("New findings."),
			fixed: amount("Findings that no longer stand."),
			unchanged: amount("Findings that stood before.")
		}),
		counts: ref("counts", "How many findings stand, by severity, and how many are suppressed."),
		environmentVerdicts: list("The verdict for each environment that was looked at.", ref("environmentVerdict")),
		requirements: list("Every requirement of the platform and the project's answer.", ref("requirement")),
		gates: list("The steps of the onboarding, in order.", ref("gate")),
		derogations: list("Derogations of the onboarding manifest, and what became of them.", ref("derogation")),
		inputs: object("How much was looked at.", {
			dockerfiles: amount("Dockerfiles."),
			objects: amount("Kubernetes objects, plain or rendered."),
			pipelines: amount("CI files of the platform."),
			charts: amount("Helm charts."),
			kustomizations: amount("Kustomize folders."),
			valuesFiles: amount("Values files of Helm charts."),
			manifest: oneOf("The onboarding manifest, accostage.yaml.", names({
				absent: true,
				valid: true,
				invalid: true
			}))
		}),
		releases: list("What was rendered, and what decided it.", ref("release")),
		changedRules: {
			type: "object",
			description: "Rules whose severity the onboarding manifest or the profile changed, by code.",
			additionalProperties: oneOf("Their severity now.", [...SEVERITIES, "off"])
		},
		assumptions: list("What the run took for granted because nothing declared it.", ref("assumption")),
		findings: list("Sorted by path, then by line and column.", ref("finding")),
		unverified: list("What the run met and could not judge.", ref("unverified"))
	}, [
		"project",
		"source",
		"comparison"
	]),
	$defs: DEFINITIONS
};

export { REPORT_SCHEMA as t };
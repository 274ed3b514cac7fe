import { n as USUAL_FOLLOW, t as mirror } from "./mirror.js";
import { M as UserError, n as languageOf, s as readArguments, t as EXIT } from "./start.js";

// src/cli/mirror.ts
/**
* `accostage mirror`: asks the platform's GitLab to pull a reference. Tokens come from the environment only: a command
* line is seen by every process of the machine.
*/
async function mirrorCommand(argv, streams) {
	const { values } = readArguments({
		args: [...argv],
		options: {
			gitlab: { type: "string" },
			project: { type: "string" },
			repository: { type: "string" },
			ref: { type: "string" },
			follow: {
				type: "boolean",
				default: false
			},
			language: { type: "string" }
		}
	});
	const environment = streams.environment;
	const given = (option, value) => {
		if (value) return value;
		throw new UserError("mirror-not-configured", `${option} is missing. See accostage --help`);
	};
	const language = values.language === "fr" || values.language === "en" ? values.language : languageOf(environment);
	const result = await mirror({
		gitlab: given("--gitlab", values.gitlab),
		projectId: given("--project", values.project),
		repositoryName: given("--repository", values.repository),
		ref: given("--ref", values.ref),
		token: given("the environment variable ACCOSTAGE_MIRROR_TOKEN", environment.ACCOSTAGE_MIRROR_TOKEN),
		follow: values.follow ? {
			token: given("the environment variable ACCOSTAGE_READ_TOKEN", environment.ACCOSTAGE_READ_TOKEN),
			...USUAL_FOLLOW
		} : void 0
	});
	const started = result.status === "started";
	(started ? streams.out : streams.err)(`${result.message[language]}\n`);
	if (started && result.followed) streams.out(`${result.followed.message[language]}\n`);
	return started && !FAILED.has(result.followed?.outcome ?? "") ? EXIT.clean : EXIT.findings;
}
const FAILED = /* @__PURE__ */ new Set(["failed", "canceled"]);

export { mirrorCommand };
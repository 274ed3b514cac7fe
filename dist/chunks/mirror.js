import { n as mirror, r as USUAL_FOLLOW, t as PULLED_NOTHING } from "./result.js";
import { U as UserError, h as readArguments, n as chosenLanguage, t as EXIT } from "./start.js";

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
	const language = chosenLanguage(values.language, environment);
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
	const said = (good, message) => {
		(good ? streams.out : streams.err)(`${message[language]}\n`);
		return good ? EXIT.clean : EXIT.findings;
	};
	const code = said(result.status === "started", result.message);
	if (result.status !== "started" || !result.followed) return code;
	const { outcome, message } = result.followed;
	return said(!PULLED_NOTHING.has(outcome), message);
}

export { mirrorCommand };
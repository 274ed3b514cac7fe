import { U as UserError } from "./start.js";

// src/cli/console.ts
/** The token comes from the environment only: a command line is seen by every process of the machine. */
const CONSOLE_TOKEN = "ACCOSTAGE_CONSOLE_TOKEN";
/** How `--console URL` asks the console; throws a UserError without a token. */
function consoleOf(url, environment) {
	if (url === void 0) return void 0;
	const token = environment[CONSOLE_TOKEN];
	if (token) return {
		url,
		token
	};
	throw new UserError("bad-usage", `the environment variable ${CONSOLE_TOKEN}, which --console needs, is missing. See accostage --help`);
}

export { consoleOf as n, CONSOLE_TOKEN as t };
import { t as UserError } from "./errors.js";
import { parseArgs } from "node:util";

// src/cli/arguments.ts
/** Node's parser with its errors turned into ours. `--` ends the options. */
function readArguments(config) {
	try {
		return parseArgs(config);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new UserError("bad-usage", `${message.split("\n")[0]}. See accostage --help`, { cause });
	}
}
/** The value itself when it is one of those allowed. */
function oneOf(option, value, allowed) {
	const found = allowed.find((each) => each === value);
	if (found !== void 0) return found;
	throw new UserError("bad-usage", `${option} takes ${allowed.join(", ")}, not "${value}"`);
}

export { readArguments as n, oneOf as t };
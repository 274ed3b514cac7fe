// src/model/errors.ts
/** An error that the user can correct: what was looked for, where, and what to do next. Anything else is a bug. */
var UserError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "UserError";
		this.code = code;
	}
};

export { UserError as t };
import { t as oncePer } from "./once.js";

// src/model/subject/placed-instruction.ts
/** Every instruction of a file in its order, those inside ONBUILD included. */
const everyInstruction = oncePer(({ instructions, stages }) => {
	const beginning = new Map(stages.map((stage) => [stage.from, stage]));
	let stage;
	return instructions.map((instruction) => {
		stage = beginning.get(instruction) ?? stage;
		return place(instruction, stage);
	});
});
/**
* The instructions that make the shipped image, in the order in which they are built. A text without FROM, such as one
* that a generator puts behind a FROM of its own, is read as one stage.
*/
function* shippedInstructions(dockerfile) {
	if (dockerfile.stages.length === 0) return yield* everyInstruction(dockerfile);
	for (const stage of [...dockerfile.shipped].reverse()) for (const instruction of stage.instructions) yield place(instruction, stage);
}
function place(outer, stage) {
	const { trigger } = outer;
	return {
		instruction: trigger ?? outer,
		onbuild: trigger !== void 0,
		stage,
		expand: (text) => stage ? stage.expand(text, outer) : text.includes("$") ? void 0 : unquoted(text)
	};
}
/** A text without the pair of quotes around it. */
const unquoted = (text) => text.replace(/^(["'])(.*)\1$/s, "$2");

// src/model/subject/stage-bases.ts
const MOST_BASES = 127;
/** A stage, then those that it is built on, the nearest first. */
function* stageAndBases(stage) {
	let depth = 0;
	for (let each = stage; each && depth <= 127; each = each.base, depth++) yield each;
}

export { unquoted as i, everyInstruction as n, shippedInstructions as r, stageAndBases as t };
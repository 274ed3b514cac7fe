// src/model/subject/stage-bases.ts
const MOST_BASES = 127;
/** A stage, then those that it is built on, the nearest first. */
function* stageAndBases(stage) {
	let depth = 0;
	for (let each = stage; each && depth <= 127; each = each.base, depth++) yield each;
}

export { stageAndBases as t };
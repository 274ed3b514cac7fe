// src/parse/git-objects.ts
const FILE = /^100\d{3} blob ([\da-f]{40,64}) +(\d+)\t([\s\S]+)$/;
const LINK = /^120000 blob [^\t]*\t([\s\S]+)$/;
function readTreeListing(listing) {
	const files = [];
	const links = [];
	for (const entry of listing.split("\0")) {
		const [, object, size, path] = FILE.exec(entry) ?? [];
		if (object !== void 0 && path !== void 0) files.push({
			path,
			object,
			size: Number(size)
		});
		const [, link] = LINK.exec(entry) ?? [];
		if (link !== void 0) links.push(link);
	}
	return {
		files,
		links
	};
}
const LINE_BREAK = 10;
const decoder = new TextDecoder();
/**
* The contents by object of what `git cat-file --batch` was asked for, in that order: for each a line `object blob size`,
* its bytes, and a line break. What follows an object that is not as it was asked for is not read.
*/
function readBatch(output, asked) {
	const found = /* @__PURE__ */ new Map();
	let at = 0;
	for (const { object, size } of asked) {
		const start = output.indexOf(LINE_BREAK, at) + 1;
		if (start === 0 || decoder.decode(output.subarray(at, start)) !== `${object} blob ${size}\n`) break;
		at = start + size + 1;
		if (at > output.length) break;
		found.set(object, output.subarray(start, start + size));
	}
	return found;
}

export { readTreeListing as n, readBatch as t };
// src/model/registry.ts
/**
* Whether an image name starts with one of the prefixes. `*` in a prefix stands for any part of a host, never for a `/`:
* `harbor.*.example.org/` holds for `harbor.apps.example.org/team/app`, not for `harbor.evil.org/x.example.org/app`.
*/
const comesFrom = (name, prefixes) => prefixes.some((prefix) => startsWith(name, prefix));
function startsWith(name, prefix) {
	const [head = "", ...parts] = prefix.split("*");
	if (!name.startsWith(head)) return false;
	let at = head.length;
	for (const part of parts) {
		const found = name.indexOf(part, at);
		if (found < 0 || name.slice(at, found).includes("/")) return false;
		at = found + part.length;
	}
	return true;
}
/** Whether a host, its port left out, is one of those listed. `*` stands for any run of characters: `*.local`, `10.*`. */
function isHostOf(host, patterns) {
	const name = host.replace(/:\d+$/, "").toLowerCase();
	return patterns.some((pattern) => isWhole(name, pattern));
}
function isWhole(name, pattern) {
	const [head = "", ...parts] = pattern.split("*");
	const tail = parts.pop();
	if (tail === void 0) return name === pattern;
	if (!name.startsWith(head)) return false;
	let at = head.length;
	for (const part of parts) {
		const found = name.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return name.length - tail.length >= at && name.endsWith(tail);
}

export { isHostOf as n, comesFrom as t };
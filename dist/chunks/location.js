// src/model/lists.ts
/** Adds an item to the list of a key. */
function addTo(lists, key, item) {
	const list = lists.get(key);
	if (list) list.push(item);
	else lists.set(key, [item]);
}
/** Items by key, in the order in which they come; those without key are left out. */
function listsBy(items, keyOf) {
	const lists = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		if (key !== void 0) addTo(lists, key, item);
	}
	return lists;
}

// src/model/location.ts
/** A location that is worked out when somebody asks for it: of the places that rules name beside their own, few are shown. */
function deferred(locate) {
	let found;
	const known = () => {
		found ??= locate();
		return found;
	};
	return {
		get path() {
			return known().path;
		},
		get start() {
			return known().start;
		},
		get end() {
			return known().end;
		}
	};
}
const isRoute = (place) => Array.isArray(place);
/** Calls the case that fits; a place that is a location already is handed back as it is. */
function placeAt(place, cases) {
	if (isRoute(place)) return cases.route(place, "value");
	if ("key" in place) return cases.route(place.key, "key");
	if ("path" in place) return place;
	return cases.span(place);
}
/** Sorts by path, then by line and column. */
const byLocation = (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.start.line - b.start.line || a.start.column - b.start.column;

export { listsBy as a, addTo as i, deferred as n, placeAt as r, byLocation as t };
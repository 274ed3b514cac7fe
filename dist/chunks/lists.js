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

export { listsBy as n, addTo as t };
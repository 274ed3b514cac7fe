import { s as RULES } from "./rules.js";

// src/rules.ts
/** Every rule with its texts, sources, equivalents and examples, sorted by code. */
const rules = () => RULES;

export { rules as t };
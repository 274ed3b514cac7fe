import { U as UserError } from "./chunks/start.js";
import { t as rules } from "./chunks/rules2.js";
import { t as check } from "./chunks/run.js";

export { UserError, check, rules };
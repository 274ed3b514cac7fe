import { t as createEngine } from "./engine.js";

export { createEngine };
import type { Report } from '../model/report.ts'
import { writeJson } from './escape/json.ts'

/**
 * The report as JSON, as schemas/report.schema.json describes it. Reads back as the same report; only halves of
 * surrogate pairs, which are no text, become U+FFFD.
 */
export const jsonReport = (report: Report): string => writeJson(report)

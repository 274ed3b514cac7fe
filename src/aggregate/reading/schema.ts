import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { asList } from '../../model/json.ts'
import type { Report } from '../../model/report.ts'
import { REPORT_SCHEMA } from '../../report/schema.ts'

/** What reports of earlier versions do not have: unknown, never wrong. */
const LATER = ['environmentVerdicts', 'requirements', 'gates', 'derogations'] as const

/** A report as any version of the tool wrote it. */
export type AnyReport = Omit<Report, (typeof LATER)[number]> & Partial<Pick<Report, (typeof LATER)[number]>>

/** Checks that a value is a report; compiled once, in a twentieth of a second. */
export type Validate = (value: unknown) => { readonly report: AnyReport } | { readonly fault: string }

export function createValidator(): Validate {
  const later: readonly string[] = LATER
  const required = asList(REPORT_SCHEMA.required).filter((name) => !later.includes(String(name)))
  const matches = new Ajv2020({ strict: false }).compile<AnyReport>({ ...REPORT_SCHEMA, required })
  return (value) => (matches(value) ? { report: value } : { fault: faultOf(matches.errors?.[0]) })
}

function faultOf(error: ErrorObject | undefined): string {
  if (!error) return ''
  const where = error.instancePath.slice(1).replaceAll('/', '.')
  const which = error.keyword === 'additionalProperties' ? ` (${String(error.params.additionalProperty)})` : ''
  return `${where === '' ? '' : `${where}: `}${error.message ?? error.keyword}${which}`
}

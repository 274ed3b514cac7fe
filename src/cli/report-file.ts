import { UserError } from '../model/errors.ts'
import type { Report } from '../model/report.ts'
import { REPORT_SCHEMA } from '../report/schema.ts'
import { readOptionFile } from './files.ts'

/** Ours: a report of ten thousand findings is about 15 MB. */
const SIZE_LIMIT = 64 * 1024 * 1024

/**
 * A report that an earlier run wrote as JSON. Throws a UserError `bad-usage` that says what is wrong: a report is held to
 * its schema, because what is read from a file may be anything.
 */
export async function readReportFile(option: string, path: string): Promise<Report> {
  const refused = (why: string, cause?: unknown) => new UserError('bad-usage', `${option}: "${path}" ${why}`, { cause })
  const text = readOptionFile(option, path)
  if (text.length > SIZE_LIMIT) throw refused('is too large for a report')
  const value = parsed(text)
  if (value === undefined) throw refused('is not JSON')
  const { Ajv2020 } = await import('ajv/dist/2020.js') // only who reads a report pays for it
  const validate = new Ajv2020({ strict: false }).compile<Report>(REPORT_SCHEMA)
  if (validate(value)) return value
  const [error] = validate.errors ?? []
  throw refused(
    `is no report of this version of accostage: ${error?.instancePath || 'it'} ${error?.message ?? ''}`.trimEnd(),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

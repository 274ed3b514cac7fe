import { existsSync } from 'node:fs'
import { readReportFile } from '../cli/report-file.ts'
import { UserError } from '../model/errors.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { say } from './log.ts'
import { placeOf } from './place.ts'
import { WORDS } from './words.ts'

/**
 * The report that this run is compared with: that of the base branch for a pull request, the last one of the branch for a
 * push. A missing one is what the first run finds; one that cannot be read is said, and the run goes on without.
 */
export async function readBase(
  path: string | undefined,
  workspace: string,
  language: Language,
): Promise<Report | undefined> {
  if (path === undefined) return undefined
  try {
    const place = placeOf('base-report', workspace, path)
    if (existsSync(place)) return await readReportFile('input "base-report"', place)
    say('info', WORDS.noBase[language])
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    say('warning', `${WORDS.badBase[language]}. ${error.message}`)
  }
  return undefined
}

import { resolve } from 'node:path'
import { UserError } from '../model/errors.ts'
import type { Translated } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { CheckOptions } from '../options.ts'
import { judgedAgainst } from '../report/compare.ts'
import { checkAhead } from '../run.ts'
import { commitOf, forkPoint, gitIn, gitTree, isShallow } from './git-tree.ts'

/** No option, no range, no pattern; what git makes of the rest is its affair. */
const REF = /^(?!-)(?!.*\.\.)[^\s:?*[\\^~\x00-\x1f\x7f]{1,250}(?:[~^]\d{0,4}){0,5}$/

/** What of a run is new, or why that is not known: all findings are judged then. */
export interface Judged {
  readonly report: Report
  readonly unknown?: Translated
  /** Set when the history is whole and no reference is in it: a slip of the pen, or no repository. */
  readonly missing?: true
}

/**
 * Compares a report with one made of the commit at which HEAD left the first of some references that is there. A finding is
 * new when that report does not have it: a line of a values file gives findings in a template that nobody touched, and
 * a removed line has none of its own. Throws a UserError when no reference can be one.
 */
export async function judgedSince(
  report: Report,
  refs: readonly string[],
  options: CheckOptions & { readonly root: string },
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Judged> {
  for (const ref of refs) if (!REF.test(ref)) throw new UserError('bad-usage', `"${ref}" is no name of a commit`)
  const git = gitIn(resolve(options.root), environment)
  const commit = refs.map((ref) => commitOf(git, ref)).find((found) => found !== undefined)
  if (commit === undefined) {
    const [ref = ''] = refs
    return isShallow(git) ? { report, unknown: shallow(ref) } : { report, unknown: absent(ref), missing: true }
  }
  const from = forkPoint(git, commit)
  const tree = gitTree(git, from)
  if (!tree) return { report, unknown: UNREADABLE }
  const base = await baseReport(options, tree)
  return { report: judgedAgainst(report, base ?? { ...report, ...EMPTY }, from.slice(0, 12)) }
}

/** The report of the base, with the options of the run; undefined when it had nothing to check. */
async function baseReport(options: CheckOptions, tree: NonNullable<ReturnType<typeof gitTree>>) {
  try {
    return await checkAhead(options, { tree })
  } catch (error) {
    if (error instanceof UserError && error.code === 'nothing-to-check') return undefined
    throw error
  }
}

const EMPTY = { findings: [], counts: { error: 0, warning: 0, info: 0, suppressed: 0 } }

const UNREADABLE: Translated = {
  en: 'The base cannot be read from git: all findings are judged',
  fr: 'La base est illisible dans git : tous les constats sont jugés',
}

const shallow = (ref: string): Translated => ({
  en: `"${ref}" is not in this shallow clone, all findings are judged: fetch it, or clone with its history`,
  fr: `« ${ref} » est absent de ce clone superficiel, tous les constats sont jugés : le récupérer, ou cloner avec l’historique`,
})

const absent = (ref: string): Translated => ({
  en: `git finds no commit "${ref}" here: all findings are judged`,
  fr: `git ne trouve ici aucun commit « ${ref} » : tous les constats sont jugés`,
})

import type { Match, Rule, RuleContext, Subjects, SubjectType } from '../model/rule.ts'
import type { Unread } from '../model/unread.ts'
import { type About, describe } from './about.ts'
import { createChooser } from './chooser.ts'
import type { SubjectLists } from './gather/assemble.ts'
import type { Hit } from './hit.ts'
import { withoutRepeats } from './repeats.ts'

/** Hits are handed over in stretches of this many, so that most of them live shortly. */
const STRETCH = 256

/**
 * Runs every rule over every subject of its type, and hands over its hits without repeats: nothing keeps them all. A rule
 * that throws is a bug, but a hostile file must not hide the rest of the report behind it: the subject is noted as not
 * verified.
 */
export function dispatch(
  rules: readonly Rule[],
  subjects: SubjectLists,
  context: RuleContext,
  unread: Unread[],
  take: (rule: Rule, hits: readonly Hit[]) => void,
): void {
  const concerned = createChooser(subjects)
  const described = new Map<Subjects[SubjectType], About>()
  const about = (type: SubjectType, subject: Subjects[SubjectType]): About => {
    const known = described.get(subject) ?? describe(type, subject)
    described.set(subject, known)
    return known
  }
  for (const rule of rules) {
    let hits: Hit[] = []
    const shared: Hit[] = []
    for (const subject of concerned(rule)) {
      const matches = matchesOf(rule, subject, context, unread)
      if (!matches) continue
      const called = about(rule.subject, subject)
      for (const match of matches.length === 1 ? matches : distinct(matches))
        (called.distinct ? hits : shared).push({
          rule,
          match,
          about: called,
          environments: match.environments ?? called.environments,
        })
      if (hits.length < STRETCH) continue
      take(rule, hits)
      hits = []
    }
    take(rule, [...hits, ...withoutRepeats(shared)])
  }
}

/** What a rule finds, up to where it fails when it does; undefined for nothing, as in most subjects. */
function matchesOf(
  rule: Rule,
  subject: Subjects[SubjectType],
  context: RuleContext,
  unread: Unread[],
): Match[] | undefined {
  let matches: Match[] | undefined
  try {
    for (const match of rule.check(subject, context)) {
      if (matches) matches.push(match)
      else matches = [match]
    }
  } catch (error) {
    unread.push(failed(rule, describe(rule.subject, subject).path, error))
  }
  return matches
}

/** A rule may come upon the same thing twice. */
const distinct = (matches: readonly Match[]): Iterable<Match> =>
  new Map(matches.map((match) => [JSON.stringify([match.at, match.data]), match])).values()

const failed = (rule: Rule, path: string, error: unknown): Unread => {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    reason: 'rule-failed',
    path,
    rule: rule.code,
    message: {
      en: `rule ${rule.code} failed on this input (${reason}): please report it`,
      fr: `la règle ${rule.code} a échoué sur cette entrée (${reason}) : merci de le signaler`,
    },
  }
}

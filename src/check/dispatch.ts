import { addTo, type Lists, listsBy } from '../model/lists.ts'
import type { Match, Rule, RuleContext, Subjects, SubjectType } from '../model/rule.ts'
import type { Unread } from '../model/unread.ts'
import { type About, describe } from './about.ts'
import { createChooser } from './chooser.ts'
import { deployedPaths } from './deployed-paths.ts'
import type { SubjectLists } from './gather/assemble.ts'
import type { Hit } from './hit.ts'
import { withoutRepeats } from './repeats.ts'

/**
 * Rules look at this many subjects in turn, and hand over what they found: what a subject is read from stays in the
 * processor's cache meanwhile, and most hits live shortly.
 */
const BATCH = 32

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
  const described = new Map<Subjects[SubjectType], About>()
  const isDeployed = deployedPaths(subjects.release)
  const about = (type: SubjectType, subject: Subjects[SubjectType]): About => {
    const known = described.get(subject)
    if (known) return known
    const called = describe(type, subject, isDeployed)
    described.set(subject, called)
    return called
  }
  const fail: Fail = (rule, subject, error) => unread.push(failed(rule, about(rule.subject, subject).path, error))
  const concerned = createChooser(subjects)
  for (const [chosen, together] of listsBy(rules, concerned)) {
    /** Those that another subject may repeat. */
    const shared: Lists<Rule, Hit> = new Map()
    for (let first = 0; first < chosen.length; first += BATCH) {
      const batch = chosen.slice(first, first + BATCH)
      for (const rule of together) {
        const hits: Hit[] = []
        for (const subject of batch) {
          const matches = matchesOf(rule, subject, context, fail)
          if (!matches) continue
          const called = about(rule.subject, subject)
          for (const match of matches.length === 1 ? matches : distinct(matches)) {
            const hit = { rule, match, about: called, environments: match.environments ?? called.environments }
            if (called.distinct) hits.push(hit)
            else addTo(shared, rule, hit)
          }
        }
        if (hits.length > 0) take(rule, hits)
      }
    }
    for (const [rule, hits] of shared) take(rule, withoutRepeats(hits))
  }
}

type Fail = (rule: Rule, subject: Subjects[SubjectType], error: unknown) => void

/** What a rule finds, up to where it fails when it does; undefined for nothing, as in most subjects. */
function matchesOf(rule: Rule, subject: Subjects[SubjectType], context: RuleContext, fail: Fail): Match[] | undefined {
  let matches: Match[] | undefined
  try {
    for (const match of rule.check(subject, context)) {
      if (matches) matches.push(match)
      else matches = [match]
    }
  } catch (error) {
    fail(rule, subject, error)
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

import type { Environment } from '../model/environment.ts'
import type { Facts } from '../model/facts.ts'
import type { FindingSubject } from '../model/finding.ts'
import type { Location } from '../model/location.ts'
import type { Match, Rule, RuleContext, Subjects, SubjectType } from '../model/rule.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import type { Unread } from '../model/unread.ts'
import { describe } from './about.ts'
import { createChooser } from './chooser.ts'
import type { SubjectLists } from './gather/assemble.ts'
import { withoutRepeats } from './repeats.ts'

/** One rule broken at one concrete place, before severity, words and suppression. */
export interface Hit {
  readonly rule: Rule
  readonly match: Match
  readonly location: Location
  readonly subject: FindingSubject
  /** The Kubernetes object concerned, for its annotations. */
  readonly object?: KubernetesObject
  /** True for a Dockerfile that no job of the project's CI file builds. */
  readonly unbuilt: boolean
  /** The environments it was rendered for; undefined when it holds for all of them. */
  readonly environments?: readonly Environment[]
}

/** A text of the project is quoted up to this many characters. */
const MAX_QUOTE = 400

/**
 * Runs every rule over every subject of its type. A rule that throws is a bug, but a hostile file must not hide the rest
 * of the report behind it: the subject is noted as not verified.
 */
export function dispatch(
  rules: readonly Rule[],
  subjects: SubjectLists,
  context: RuleContext,
  unread: Unread[],
): Hit[] {
  const hits: Hit[] = []
  const concerned = createChooser(subjects)
  for (const rule of rules)
    for (const subject of concerned(rule)) {
      try {
        for (const match of rule.check(subject, context)) hits.push(hitOf(rule, subject, match))
      } catch (error) {
        unread.push(failed(rule, describe(rule.subject, subject).path, error))
      }
    }
  return withoutRepeats(hits)
}

function hitOf(rule: Rule, subject: Subjects[SubjectType], match: Match): Hit {
  const { locate, feeds, object, unbuilt, environments, subject: called } = describe(rule.subject, subject)
  return {
    rule,
    match: { ...match, data: quoted(match.data ?? {}), related: [...(match.related ?? []), ...feeds(match.at)] },
    location: locate(match.at),
    subject: called,
    object,
    unbuilt,
    environments,
  }
}

/** Facts as they may be shown: control characters out, long texts cut. */
const quoted = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (typeof fact === 'number') return [name, fact]
      const clean = fact.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
      return [name, clean.length > MAX_QUOTE ? `${clean.slice(0, MAX_QUOTE)}…` : clean]
    }),
  )

const failed = (rule: Rule, path: string, error: unknown): Unread => {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    reason: 'rule-failed',
    path,
    message: {
      en: `rule ${rule.code} failed on this input (${reason}): please report it`,
      fr: `la règle ${rule.code} a échoué sur cette entrée (${reason}) : merci de le signaler`,
    },
  }
}

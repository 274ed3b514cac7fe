import { createHash } from 'node:crypto'
import type { Facts } from '../model/facts.ts'
import type { Finding, FindingSubject, Suppression } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { byLocation, type Location } from '../model/location.ts'
import { type Rule, word } from '../model/rule.ts'
import { rulePageAddress } from '../model/rule-page.ts'
import { redactLine, redactTokens } from '../model/secret.ts'
import type { Source } from '../model/source.ts'
import type { Aside } from './about.ts'
import { asideOf, type Hit, isSensitive, lineKey, locationOf, relatedOf } from './hit.ts'
import type { Judged } from './judge.ts'

/** A text of the project is quoted up to this many characters. */
const MAX_QUOTE = 400

/** Credentials are looked for this far: a fact may be a whole file, and ten thousand findings may quote it. */
const MAX_SEARCHED = 4000

/** An excerpt is cut here; no terminal shows more. */
const MAX_EXCERPT = 500

/** How much of the line on each side of a place identifies it: a whole JSON file may stand on one line. */
const IDENTIFYING = 200

export interface FindingContext {
  readonly language: Language
  readonly sources: ReadonlyMap<string, Source>
  /** Keys of the lines that no finding shows. */
  readonly hidden: ReadonlySet<string>
  /** Why findings do not count, by fingerprint; `onPutOff` is told of each one that stood without. */
  readonly putOff?: ReadonlyMap<string, Suppression>
  readonly onPutOff?: (judged: Judged) => void
}

/** Puts hits into words, sorted by place. One finding per rule and place. */
export function findings(judged: readonly Judged[], context: FindingContext): Finding[] {
  const { language, sources, hidden, putOff, onPutOff } = context
  const occurrences = new Map<string, number>()
  return judged
    .map((each) => ({ ...each, location: locationOf(each.hit) }))
    .sort((a, b) => byLocation(a.location, b.location) || byCode(a.hit.rule, b.hit.rule))
    .map((each) => {
      const { hit, location, suppressed } = each
      const text = offendingText(hit, location, sources)
      const key = `${hit.rule.code}\0${location.path}\0${text}`
      const occurrence = occurrences.get(key) ?? 0
      occurrences.set(key, occurrence + 1)
      const fingerprint = createHash('sha256').update(`${key}\0${occurrence}`).digest('hex')
      const known = suppressed ? undefined : putOff?.get(fingerprint)
      if (known) onPutOff?.(each)
      return {
        ...worded(each, location, language),
        excerpt: excerpt(location, sources, hidden),
        fingerprint,
        suppressed: suppressed ?? known,
      }
    })
}

const byCode = (a: Rule, b: Rule): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

const ASIDE: Readonly<Record<Language, Readonly<Record<Aside, string>>>> = {
  en: {
    unbuilt: ' (no job of the CI file builds this Dockerfile)',
    sample: ' (a file of tests, samples or development: taken for not deployed)',
  },
  fr: {
    unbuilt: ' (aucun job du fichier de CI ne construit ce Dockerfile)',
    sample: ' (fichier de test, d’exemple ou de développement : considéré comme non déployé)',
  },
}

function worded(
  { hit, severity, environments }: Judged,
  location: Location,
  language: Language,
): Omit<Finding, 'fingerprint'> {
  const { rule, match, about } = hit
  const aside = asideOf(hit)
  const text = rule.text[language]
  const facts = quoted(match.data ?? {})
  return {
    rule: rule.code,
    severity,
    environments,
    message: word(text.message, facts) + (aside ? ASIDE[language][aside] : ''),
    why: word(text.why, facts),
    fix: text.fix === undefined ? undefined : word(text.fix, facts),
    subject: redacted(about.subject),
    location,
    related: relatedOf(hit),
    edits: typeof match.edits === 'function' ? match.edits() : match.edits,
    url: rulePageAddress(rule.code, language),
  }
}

/** Facts as they may be shown: control characters and credentials out, long texts cut. */
const quoted = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (typeof fact === 'number') return [name, fact]
      const clean = redactTokens(fact.slice(0, MAX_SEARCHED).replace(/[\p{Cc}\p{Cf}]+/gu, ' '))
      return [name, clean.length > MAX_QUOTE ? `${clean.slice(0, MAX_QUOTE)}…` : clean]
    }),
  )

/** The subject without what someone took for a name and is a credential. */
const redacted = (subject: FindingSubject): FindingSubject => ({
  ...subject,
  ...(subject.name !== undefined && { name: redactTokens(subject.name) }),
  ...(subject.container !== undefined && { container: redactTokens(subject.container) }),
})

function excerpt(
  location: Location,
  sources: ReadonlyMap<string, Source>,
  hidden: ReadonlySet<string>,
): string | undefined {
  const line = sources.get(location.path)?.line(location.start.line, MAX_EXCERPT)
  if (!line || hidden.has(lineKey(location))) return undefined
  return redactLine(line).trimEnd() || undefined
}

/** The text that identifies the place: the line, without what may be a secret behind the start of the value. */
function offendingText(hit: Hit, location: Location, sources: ReadonlyMap<string, Source>): string {
  const after = isSensitive(hit) ? 0 : IDENTIFYING
  return sources.get(location.path)?.around(location.start, IDENTIFYING, after).trim() ?? ''
}

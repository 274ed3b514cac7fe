import { createHash } from 'node:crypto'
import type { Environment } from '../model/environment.ts'
import type { Finding, Suppression } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { byLocation, type Location } from '../model/location.ts'
import { type Rule, word } from '../model/rule.ts'
import { redactTokens } from '../model/secret.ts'
import type { Severity } from '../model/severity.ts'
import type { Source } from '../model/source.ts'
import type { Hit } from './dispatch.ts'
import { environmentsOf, type SeverityOverrides, severityOver } from './severity.ts'

/** Where the rules' pages are published. */
const PAGES = 'https://github.com/cloud-pi-native/accostage/blob/main/docs/rules'

/** An excerpt is cut here; no terminal shows more. */
const MAX_EXCERPT = 500

/** How much of the line on each side of a place identifies it: a whole JSON file may stand on one line. */
const IDENTIFYING = 200

export interface FindingContext {
  readonly language: Language
  readonly environments: readonly Environment[]
  readonly overrides: SeverityOverrides
  readonly sources: ReadonlyMap<string, Source>
  readonly suppressions: ReadonlyMap<Hit, Suppression>
}

/** Puts hits into words, sorted by place. One finding per rule and place. */
export function findings(hits: readonly Hit[], context: FindingContext): Finding[] {
  const hidden = hiddenLines(hits)
  const occurrences = new Map<string, number>()
  return [...hits]
    .sort(
      (a, b) =>
        byLocation(a.location, b.location) || (a.rule.code < b.rule.code ? -1 : a.rule.code > b.rule.code ? 1 : 0),
    )
    .map((hit) => {
      const text = offendingText(hit, context.sources)
      const key = `${hit.rule.code}\0${hit.location.path}\0${text}`
      const occurrence = occurrences.get(key) ?? 0
      occurrences.set(key, occurrence + 1)
      return {
        ...worded(hit, context),
        excerpt: excerpt(hit.location, context.sources, hidden),
        fingerprint: createHash('sha256').update(`${key}\0${occurrence}`).digest('hex'),
        suppressed: context.suppressions.get(hit),
      }
    })
}

/** Address of a rule's page. */
const pageOf = (rule: Rule, language: Language): string => `${PAGES}/${language}/${rule.code}.md`

const UNBUILT: Readonly<Record<Language, string>> = {
  en: ' (no job of the CI file builds this Dockerfile)',
  fr: ' (aucun job du fichier de CI ne construit ce Dockerfile)',
}

function worded(hit: Hit, { language, environments, overrides }: FindingContext): Omit<Finding, 'fingerprint'> {
  const { rule, match, location, subject, unbuilt } = hit
  const concerned = hit.environments ?? environments
  const text = rule.text[language]
  const facts = match.data ?? {}
  const declared = match.severity ?? rule.severity
  const override = overrides[rule.code]
  const severity: Severity = override !== undefined && override !== 'off' ? override : severityOver(declared, concerned)
  return {
    rule: rule.code,
    // the lightest severity for an image that the platform does not build
    severity: unbuilt ? 'info' : severity,
    environments: hit.environments ? concerned.map(({ name }) => name) : environmentsOf(declared, concerned),
    message: word(text.message, facts) + (unbuilt ? UNBUILT[language] : ''),
    why: word(text.why, facts),
    fix: text.fix === undefined ? undefined : word(text.fix, facts),
    subject,
    location,
    related: match.related ?? [],
    edits: match.edits,
    url: pageOf(rule, language),
  }
}

const lineKey = ({ path, start }: Location): string => `${path}\0${start.line}`

/** Lines that may show a secret: no finding shows them, whatever its rule. */
const hiddenLines = (hits: readonly Hit[]): ReadonlySet<string> =>
  new Set(hits.filter(({ rule }) => rule.sensitive).map(({ location }) => lineKey(location)))

function excerpt(
  location: Location,
  sources: ReadonlyMap<string, Source>,
  hidden: ReadonlySet<string>,
): string | undefined {
  const line = sources.get(location.path)?.line(location.start.line, MAX_EXCERPT)
  if (!line || hidden.has(lineKey(location))) return undefined
  return redactTokens(line).trimEnd() || undefined
}

/** The text that identifies the place: the line, without what may be a secret behind the start of the value. */
function offendingText({ rule, location }: Hit, sources: ReadonlyMap<string, Source>): string {
  const after = rule.sensitive ? 0 : IDENTIFYING
  return sources.get(location.path)?.around(location.start, IDENTIFYING, after).trim() ?? ''
}

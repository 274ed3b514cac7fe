import type { Suppression } from '../../model/finding.ts'
import type { HadolintSettings } from '../../model/hadolint.ts'
import type { Rule } from '../../model/rule.ts'
import type { Source } from '../../model/source.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import type { Problem } from '../../model/subject/problem.ts'
import type { ManifestSubject } from '../../model/subject/repository.ts'
import { type Hit, pathOf } from '../hit.ts'
import { findRule, isCalled } from '../severity.ts'
import { type IgnoreAnnotation, ignoreAnnotations, sameName } from './annotations.ts'
import { type IgnoreComment, ignoreComments } from './comments.ts'
import { derogationTest, holds } from './derogations.ts'
import type { LineRange } from './range.ts'

/** Where suppressions are looked for. */
export interface SuppressionSources {
  readonly sources: ReadonlyMap<string, Source>
  readonly dockerfiles: readonly Dockerfile[]
  readonly objects: readonly KubernetesObject[]
  readonly manifest?: ManifestSubject
  readonly hadolint?: HadolintSettings
  /** Every rule that exists, to know a name. */
  readonly rules: readonly Rule[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** One thing that silences rules, whatever its form. */
export interface Silence {
  readonly names: readonly string[]
  readonly suppression: Suppression
  /** What is said when nothing was silenced; undefined for other linters' own. */
  readonly unused?: Omit<Problem, 'facts'>
  /** Whether one of its names means a rule, or the peer's check that a match of it comes from. */
  means(rule: Rule, check?: string): boolean
  readonly covers: Coverage
}

/** Which hits of its rules a silence covers: those in a file or on some of its lines, on an object, or of a test. */
export type Coverage =
  | { readonly what: 'lines'; readonly path: string; readonly range?: LineRange }
  | { readonly what: 'object'; readonly object: KubernetesObject }
  | { readonly what: 'hits'; readonly test: (hit: Hit) => boolean }

/** Every comment, annotation and derogation that may be honoured; what is wrong with the others goes to `problems`. */
export const findSilences = (from: SuppressionSources, problems: Problem[]): readonly Silence[] => [
  ...commentSilences(from, problems),
  ...annotationSilences(from, problems),
  ...derogationSilences(from, problems),
  ...settingSilences(from),
]

function commentSilences(from: SuppressionSources, problems: Problem[]): Silence[] {
  const dockerfiles = new Map(from.dockerfiles.map((dockerfile) => [dockerfile.source.path, dockerfile]))
  return [...from.sources.values()].flatMap((source) =>
    ignoreComments(source, dockerfiles.get(source.path))
      .filter(({ tool }) => tool !== 'hadolint' || !from.hadolint?.commentsDisabled)
      .filter((comment) => isValid(comment, comment.location, from.rules, problems))
      .map((comment) => ({
        ...silence(comment, 'comment', comment.location),
        covers: { what: 'lines', path: source.path, range: comment.range },
      })),
  )
}

function annotationSilences(from: SuppressionSources, problems: Problem[]): Silence[] {
  return from.objects.flatMap((object) =>
    ignoreAnnotations(object).flatMap((annotation) => {
      const location = object.document.locate({ key: [...object.route, ...annotation.route] })
      if (!isValid(annotation, location, from.rules, problems)) return []
      return [{ ...silence(annotation, 'annotation', location), covers: { what: 'object' as const, object } }]
    }),
  )
}

function derogationSilences({ manifest, rules, today }: SuppressionSources, problems: Problem[]): Silence[] {
  if (!manifest) return []
  return (manifest.manifest.derogations ?? []).flatMap((derogation, index) => {
    const location = manifest.document.locate(['derogations', index, 'rule'])
    if (!findRule(rules, derogation.rule))
      problems.push({ kind: 'unknown-rule', location, facts: { name: derogation.rule }, sample: false })
    const { rule, reason, approvedBy, until } = derogation
    if (!holds(derogation, today)) {
      const end = manifest.document.locate(['derogations', index, 'until'])
      problems.push({ kind: 'derogation-expired', location: end, facts: { rule, until }, sample: false })
      return []
    }
    const covers = derogationTest(derogation)
    return [
      {
        names: [rule],
        suppression: { by: 'derogation' as const, reason: `${reason} (${approvedBy})`, until },
        unused: { kind: 'derogation-unused' as const, location, sample: false },
        means: (other: Rule) => isCalled(other, rule),
        covers: { what: 'hits' as const, test: (hit: Hit) => covers(hit.about.subject, () => pathOf(hit)) },
      },
    ]
  })
}

/** What `.hadolint.yaml` ignores, in every Dockerfile. */
const settingSilences = ({ hadolint }: SuppressionSources): Silence[] =>
  (hadolint?.ignored ?? []).map(({ check }) => {
    const written = { tool: 'hadolint', names: [check] }
    return {
      names: written.names,
      means: (rule: Rule, check?: string) => isMeant(written, rule, check),
      suppression: { by: 'comment' as const, reason: hadolint?.document.source.path ?? 'hadolint' },
      covers: { what: 'hits' as const, test: () => true },
    }
  })

const silence = (
  written: IgnoreComment | IgnoreAnnotation,
  by: 'comment' | 'annotation',
  location: Problem['location'],
): Omit<Silence, 'covers'> => ({
  names: written.names,
  means: (rule, check) => isMeant(written, rule, check),
  suppression: { by, reason: written.reason ?? written.tool },
  unused: written.tool === 'accostage' ? { kind: 'suppression-unused', location, sample: false } : undefined,
})

/** Whether one of the names written means a rule: its own code or name, or a peer's name that it claims. */
const isMeant = (
  written: { readonly tool: string; readonly names: readonly string[] },
  rule: Rule,
  check: string | undefined,
): boolean =>
  written.names.some((name) =>
    written.tool === 'accostage'
      ? isCalled(rule, name)
      : (rule.equivalents ?? []).some((equivalent) => {
          const slash = equivalent.indexOf('/')
          return (
            equivalent.slice(0, slash) === written.tool &&
            sameName(written.tool, name, check ?? equivalent.slice(slash + 1))
          )
        }),
  )

/** Notes a missing reason and unknown names of Accostage's own suppressions; true when it may be honoured. */
function isValid(
  written: { readonly tool: string; readonly names: readonly string[]; readonly reason?: string },
  location: Problem['location'],
  rules: readonly Rule[],
  problems: Problem[],
): boolean {
  if (written.tool !== 'accostage') return true
  for (const name of written.names)
    if (!findRule(rules, name)) problems.push({ kind: 'unknown-rule', location, facts: { name }, sample: false })
  if (written.reason !== undefined && written.names.length > 0) return true
  const facts = { names: written.names.join(', ') }
  problems.push({ kind: 'suppression-without-reason', location, facts, sample: false })
  return false
}

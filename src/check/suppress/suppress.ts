import type { Suppression } from '../../model/finding.ts'
import type { Rule } from '../../model/rule.ts'
import type { Source } from '../../model/source.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import type { Problem } from '../../model/subject/problem.ts'
import type { ManifestSubject } from '../../model/subject/repository.ts'
import type { Hit } from '../dispatch.ts'
import { findRule } from '../severity.ts'
import { type IgnoreAnnotation, ignoreAnnotations, sameName } from './annotations.ts'
import { type IgnoreComment, ignoreComments } from './comments.ts'
import { derogationTest, holds } from './derogations.ts'

/** Where suppressions are looked for. */
export interface SuppressionSources {
  readonly sources: ReadonlyMap<string, Source>
  readonly dockerfiles: readonly Dockerfile[]
  readonly objects: readonly KubernetesObject[]
  readonly manifest?: ManifestSubject
  /** Every rule that exists, to know a name; those that run, to know what is unused. */
  readonly rules: readonly Rule[]
  readonly active: readonly Rule[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** One thing that silences rules, whatever its form. */
interface Silence {
  readonly tool: string
  readonly names: readonly string[]
  readonly suppression: Suppression
  /** Reported when nothing was silenced; undefined for other linters' own. */
  readonly unused?: Omit<Problem, 'facts'>
  covers(hit: Hit): boolean
}

/**
 * Finds what silences each hit: comments and annotations with a reason, derogations that still hold. What is written
 * without reason, expired, unused, or names a rule that does not exist is handed back as a problem.
 */
export function suppress(
  hits: readonly Hit[],
  from: SuppressionSources,
): { readonly suppressions: ReadonlyMap<Hit, Suppression>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const silences = [
    ...commentSilences(from, problems),
    ...annotationSilences(from, problems),
    ...derogationSilences(from, problems),
  ]
  const suppressions = new Map<Hit, Suppression>()
  for (const silence of silences) {
    const silenced = hits.filter((hit) => silence.covers(hit))
    for (const hit of silenced) if (!suppressions.has(hit)) suppressions.set(hit, silence.suppression)
    if (silenced.length === 0 && silence.unused && runs(silence, from))
      problems.push({ ...silence.unused, facts: { names: silence.names.join(', ') } })
  }
  return { suppressions, problems }
}

/** A suppression is unused only when the rules it names did run. */
const runs = ({ names }: Silence, { rules, active }: SuppressionSources): boolean =>
  names.every((name) => {
    const rule = findRule(rules, name)
    return rule !== undefined && active.includes(rule)
  })

const claims = (rule: Rule, tool: string, name: string): boolean =>
  tool === 'accostage'
    ? rule.code === name.toUpperCase() || rule.name === name
    : (rule.equivalents ?? []).some((equivalent) => {
        const slash = equivalent.indexOf('/')
        return equivalent.slice(0, slash) === tool && sameName(tool, name, equivalent.slice(slash + 1))
      })

const names = (silence: { readonly tool: string; readonly names: readonly string[] }, hit: Hit): boolean =>
  silence.names.some((name) => claims(hit.rule, silence.tool, name))

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
  problems.push({
    kind: 'suppression-without-reason',
    location,
    facts: { names: written.names.join(', ') },
    sample: false,
  })
  return false
}

function commentSilences(from: SuppressionSources, problems: Problem[]): Silence[] {
  const dockerfiles = new Map(from.dockerfiles.map((dockerfile) => [dockerfile.source.path, dockerfile]))
  return [...from.sources.values()].flatMap((source) =>
    ignoreComments(source, dockerfiles.get(source.path))
      .filter((comment) => isValid(comment, comment.location, from.rules, problems))
      .map((comment) => ({ ...silence(comment, 'comment', comment.location), covers: coversLines(comment) })),
  )
}

const coversLines =
  (comment: IgnoreComment) =>
  (hit: Hit): boolean => {
    const { path, start } = hit.location
    const { range } = comment
    return (
      path === comment.location.path &&
      (!range || (range.first <= start.line && start.line <= range.last)) &&
      names(comment, hit)
    )
  }

function annotationSilences(from: SuppressionSources, problems: Problem[]): Silence[] {
  return from.objects.flatMap((object) =>
    ignoreAnnotations(object).flatMap((annotation) => {
      const locate = () => object.document.locate({ key: [...object.route, ...annotation.route] })
      if (!isValid(annotation, locate(), from.rules, problems)) return []
      return [
        {
          ...silence(annotation, 'annotation', locate()),
          covers: (hit: Hit) => hit.object === object && names(annotation, hit),
        },
      ]
    }),
  )
}

const silence = (
  written: IgnoreComment | IgnoreAnnotation,
  by: 'comment' | 'annotation',
  location: Problem['location'],
): Omit<Silence, 'covers'> => ({
  tool: written.tool,
  names: written.names,
  suppression: { by, reason: written.reason ?? written.tool },
  unused: written.tool === 'accostage' ? { kind: 'suppression-unused', location, sample: false } : undefined,
})

function derogationSilences({ manifest, rules, today }: SuppressionSources, problems: Problem[]): Silence[] {
  if (!manifest) return []
  return (manifest.manifest.derogations ?? []).flatMap((derogation, index) => {
    const location = manifest.document.locate(['derogations', index, 'rule'])
    if (!findRule(rules, derogation.rule))
      problems.push({ kind: 'unknown-rule', location, facts: { name: derogation.rule }, sample: false })
    const speaksOf = derogationTest(derogation, rules)
    if (!holds(derogation, today)) {
      problems.push({
        kind: 'derogation-expired',
        location: manifest.document.locate(['derogations', index, 'until']),
        facts: { rule: derogation.rule, until: derogation.until },
        sample: false,
      })
      return []
    }
    return [
      {
        tool: 'accostage',
        names: [derogation.rule],
        suppression: {
          by: 'derogation' as const,
          reason: `${derogation.reason} (${derogation.approvedBy})`,
          until: derogation.until,
        },
        unused: { kind: 'derogation-unused' as const, location, sample: false },
        covers: (hit: Hit) => speaksOf(hit.rule, hit.location, hit.subject),
      },
    ]
  })
}

import type { Facts } from '../model/facts.ts'
import type { FindingSubject } from '../model/finding.ts'
import type { Location, Place, Route } from '../model/location.ts'
import type { Match, Rule, RuleContext, Subjects, SubjectType } from '../model/rule.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import type { YamlSubject } from '../model/subject/yaml.ts'
import type { Unread } from '../model/unread.ts'
import type { SubjectLists } from './gather/gather.ts'

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
  for (const rule of rules)
    for (const subject of subjects[rule.subject]) {
      if (!concerns(rule, objectOf(subject))) continue
      try {
        for (const match of rule.check(subject, context)) hits.push(hitOf(rule, subject, match))
      } catch (error) {
        unread.push(failed(rule, describe(rule.subject, subject).path, error))
      }
    }
  return withoutRepeats(hits)
}

function hitOf(rule: Rule, subject: Subjects[SubjectType], match: Match): Hit {
  const { locate, object, unbuilt, subject: called } = describe(rule.subject, subject)
  return {
    rule,
    match: { ...match, data: quoted(match.data ?? {}) },
    location: locate(match.at),
    subject: called,
    object,
    unbuilt,
  }
}

/** The Kubernetes object that a subject is or belongs to. */
function objectOf(subject: Subjects[SubjectType]): KubernetesObject | undefined {
  if ('apiVersion' in subject) return subject
  if ('object' in subject) return subject.object
  return 'pod' in subject ? subject.pod?.object : undefined
}

function concerns(rule: Rule, object: KubernetesObject | undefined): boolean {
  if (!object) return true
  if (object.state === 'base' && !rule.beforeRender) return false
  return !rule.kinds || rule.kinds.some((kind) => isOfKind(object, kind))
}

/** `v1/Service`, `apps/v1/Deployment`, or `argoproj.io/*` for every kind of a group. */
function isOfKind({ apiVersion, group, kind }: KubernetesObject, wanted: string): boolean {
  return wanted.endsWith('/*') ? group === wanted.slice(0, -2) : `${apiVersion}/${kind}` === wanted
}

interface About {
  readonly subject: FindingSubject
  readonly path: string
  readonly object?: KubernetesObject
  readonly unbuilt: boolean
  locate(place: Place): Location
}

/** What a subject is called and how its places are made concrete. */
function describe<Type extends SubjectType>(type: Type, subject: Subjects[Type]): About {
  const about = { type, subject } as { [Each in SubjectType]: { type: Each; subject: Subjects[Each] } }[SubjectType]
  switch (about.type) {
    case 'dockerfile': {
      const { source, final, builds } = about.subject
      return {
        subject: { type, name: final?.name },
        path: source.path,
        unbuilt: builds?.length === 0,
        locate: (place) => atSpan(place, source),
      }
    }
    case 'object':
      return ofObject(type, about.subject, about.subject)
    case 'pod':
    case 'application':
      return ofObject(type, about.subject.object, about.subject)
    case 'container':
      return ofObject(type, about.subject.pod.object, about.subject, about.subject.name)
    case 'job':
      return ofYaml({ type, name: about.subject.name }, about.subject)
    case 'pipeline':
    case 'manifest':
      return ofYaml({ type }, about.subject)
    case 'file':
      return {
        subject: { type },
        path: about.subject.source.path,
        unbuilt: false,
        locate: (place) => atSpan(place, about.subject.source),
      }
    case 'setting':
      return ofLocation({ type, name: about.subject.name }, about.subject)
    case 'problem':
      return ofLocation({ type }, about.subject)
    case 'repository':
      return { subject: { type }, path: '.', unbuilt: false, locate: (place) => asLocation(place) }
  }
}

const ofObject = (type: string, object: KubernetesObject, subject: YamlSubject, container?: string): About => ({
  ...ofYaml({ type, kind: object.kind, name: object.name, namespace: object.namespace, container }, subject),
  object,
})

const ofYaml = (subject: FindingSubject, { document, route }: YamlSubject): About => ({
  subject,
  path: document.source.path,
  unbuilt: false,
  locate: (place) => document.locate(fromRoot(route, place)),
})

const fromRoot = (root: Route, place: Place): Place => {
  if (Array.isArray(place)) return [...root, ...(place as Route)]
  return 'key' in place ? { key: [...root, ...place.key] } : place
}

const ofLocation = (subject: FindingSubject, owner: { readonly location: Location }): About => ({
  subject,
  get path() {
    return owner.location.path
  },
  unbuilt: false,
  locate: (place) => (isLocation(place) ? place : owner.location),
})

const isLocation = (place: Place): place is Location => 'path' in place

function asLocation(place: Place): Location {
  if (isLocation(place)) return place
  throw new TypeError('a rule about the whole repository points at a location in one of its files')
}

const atSpan = (place: Place, source: { location(span: { start: number; end: number }): Location }): Location => {
  if (isLocation(place)) return place
  if ('start' in place) return source.location(place)
  throw new TypeError('a rule about a text points at a span of it')
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

/** Anchors and lists may lead a rule to the same place twice. */
function withoutRepeats(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>()
  return hits.filter(({ rule, location, match, subject }) => {
    const { line, column } = location.start
    const key = JSON.stringify([rule.code, location.path, line, column, match.data, subject.name, subject.container])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

import type { Translated } from '../../model/language.ts'
import { environmentsOf } from '../../model/render.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import { DEPLOY_PROBLEMS, type DeployProblemKind } from '../../model/subject/problem.ts'
import type { ReleaseSubject } from '../../model/subject/release.ts'
import type { Unread } from '../../model/unread.ts'
import type { PlanProblem, UnplannedReason } from '../../render/plan/outcome.ts'
import type { Rendered } from '../../render/render.ts'
import type { LeftOut, RenderedRelease } from '../../render/rendered-release.ts'
import { kubernetesObjects } from '../subjects/kubernetes.ts'
import { yamlSubject } from '../subjects/yaml-subject.ts'
import type { Notes } from './gathered.ts'
import { unread } from './unread.ts'

/** What rendering adds to the subjects. */
export interface RenderedSubjects {
  readonly objects: readonly KubernetesObject[]
  readonly releases: readonly ReleaseSubject[]
}

/** Turns rendered releases into subjects; what could not be rendered, planned or read is noted. */
export function gatherRendered(rendered: Rendered | undefined, notes: Notes): RenderedSubjects {
  if (!rendered) return { objects: [], releases: [] }
  for (const problem of rendered.problems) notePlanProblem(problem, notes)
  for (const { path, reason } of rendered.unplanned) {
    const note = unplanned(path, reason)
    if (note) notes.unread.push(note)
  }
  const releases = rendered.results.map((result) => {
    noteResult(result, notes)
    return releaseSubject(result)
  })
  return { objects: releases.flatMap(({ objects }) => objects), releases }
}

function releaseSubject(result: RenderedRelease): ReleaseSubject {
  const { release, status, error, documents, complete, chart, kustomizations } = result
  return {
    release,
    status,
    error,
    complete,
    objects: documents
      .flatMap((document) => kubernetesObjects(document, 'deployed', environmentsOf(release)))
      .filter((object) => !isTest(object)),
    chart: chart && { file: yamlSubject(chart.file), lock: chart.lock && yamlSubject(chart.lock) },
    kustomizations: kustomizations.map((document) => yamlSubject(document)),
  }
}

/** Argo CD never runs the tests of a chart. */
const isTest = ({ annotations }: KubernetesObject): boolean =>
  (annotations['helm.sh/hook'] ?? '')
    .split(',')
    .some((hook) => hook.trim() === 'test' || hook.trim() === 'test-success')

function noteResult(result: RenderedRelease, notes: Notes): void {
  const { release, status, error, broken, repeated, missing, refused, chart, leftOut } = result
  for (const { reason, location } of broken)
    notes.problems.push({ kind: 'yaml-syntax', location, facts: { reason }, sample: false })
  for (const { key, location, same } of repeated)
    notes.problems.push({ kind: 'repeated-key', location, facts: { key, same: same ? 1 : 0 }, sample: false })
  const { source, declaredAt } = release
  const path = chart?.file.source.path ?? declaredAt.path
  const absent =
    refused.length > 0 ? refused : missing.map(({ name, version }) => notThere(name, version, source.folder))
  for (const message of absent) noteOnce({ reason: 'dependency-missing', path, message }, notes)
  for (const { path, why } of leftOut) noteOnce({ reason: 'release-incomplete', path, message: LEFT_OUT[why] }, notes)
  if (status === 'rendered') return
  const reason = source.type === 'helm' ? 'chart-not-rendered' : 'kustomization-not-rendered'
  noteOnce(unread(reason, error?.location.path ?? path, error?.location.start.line), notes)
}

/** Several environments may meet the same thing. */
function noteOnce(note: Unread, { unread: known }: Notes): void {
  const same = (other: Unread) =>
    other.reason === note.reason &&
    other.path === note.path &&
    other.line === note.line &&
    other.message.en === note.message.en
  if (!known.some(same)) known.push(note)
}

const notThere = (name: string, version: string, folder: string): Translated => ({
  en: `dependency "${name}" ${version} is not in charts/, its objects are not verified: run helm dependency build ${folder}`,
  fr: `la dépendance « ${name} » ${version} n’est pas dans charts/, ses objets ne sont pas vérifiés : lancer helm dependency build ${folder}`,
})

const LEFT_OUT: Readonly<Record<LeftOut['why'], Translated>> = {
  'file-not-read': {
    en: 'part of a chart or a kustomization, too large or not readable',
    fr: 'partie d’un chart ou d’une kustomization, trop volumineuse ou illisible',
  },
  jsonnet: { en: 'Jsonnet, not evaluated', fr: 'Jsonnet, non évalué' },
}

/** Kinds that a rule speaks of; the others only make a part of the input unknown. */
const RULED: ReadonlySet<string> = new Set(DEPLOY_PROBLEMS)

const isRuled = (kind: PlanProblem['kind']): kind is DeployProblemKind => RULED.has(kind)

function notePlanProblem({ kind, location, facts }: PlanProblem, notes: Notes): void {
  if (isRuled(kind)) notes.problems.push({ kind, location, facts, sample: false })
  else {
    const what = Object.values(facts).join(', ')
    const message = {
      en: `${UNKNOWN.en[kind]}${what ? `: ${what}` : ''}`,
      fr: `${UNKNOWN.fr[kind]}${what ? ` : ${what}` : ''}`,
    }
    notes.unread.push({ reason: 'release-incomplete', path: location.path, line: location.start.line, message })
  }
}

type UnknownKind = Exclude<PlanProblem['kind'], DeployProblemKind>

const UNKNOWN: Translated<Readonly<Record<UnknownKind, string>>> = {
  en: {
    'values-remote': 'values from another place, not read',
    'values-other-repository': 'values of another repository, not read',
    'values-unknown-ref': 'values of a source that does not exist',
    'values-pattern': 'a pattern of values files, not expanded',
    'file-parameters': 'a parameter read from a file, not known',
    'kustomize-options': 'the Application changes the kustomization, not rendered',
    'too-large': 'too large to be taken in whole',
    'too-many-releases': 'more releases than are rendered',
  },
  fr: {
    'values-remote': 'valeurs venues d’ailleurs, non lues',
    'values-other-repository': 'valeurs d’un autre dépôt, non lues',
    'values-unknown-ref': 'valeurs d’une source qui n’existe pas',
    'values-pattern': 'motif de fichiers de valeurs, non développé',
    'file-parameters': 'paramètre lu dans un fichier, inconnu',
    'kustomize-options': 'l’Application modifie la kustomization, non rendue',
    'too-large': 'trop volumineux pour être pris en entier',
    'too-many-releases': 'plus de livraisons qu’il n’en est rendu',
  },
}

/** What is worth a word: a library and a component are parts of what is rendered. */
function unplanned(path: string, reason: UnplannedReason): Unread | undefined {
  switch (reason) {
    case 'library':
    case 'component':
      return undefined
    case 'not-declared':
    case 'sample':
      return unread(path.endsWith('Chart.yaml') ? 'chart-not-rendered' : 'kustomization-not-rendered', path)
    case 'sample-values':
    case 'unused-values':
      return unread('values-not-used', path)
    default:
      return unread('application-not-followed', path)
  }
}

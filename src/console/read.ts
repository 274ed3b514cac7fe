import type { ConsoleFacts } from '../model/console.ts'
import { asText, follow } from '../model/json.ts'
import type { Translated } from '../model/language.ts'
import { ask } from './ask.ts'
import { createFacts } from './facts.ts'
import { type ConsoleCall, type ConsoleOptions, readOptions } from './options.ts'
import { type Problem, type ProblemCode, problem } from './problem.ts'
import type { Part } from './shapes.ts'
import { createValidator, type FirstFault } from './validate.ts'

/** What the console did not give, as a sentence about a comparison, and its parts for whoever does something else. */
export interface Missing extends Translated {
  readonly part: Part
  readonly what: Translated
  /** As the end of a sentence. */
  readonly why: Translated
  /** Of a project that the console was asked for. */
  readonly code?: ProblemCode
}

/** What the console gave, and what it did not give, in words. */
export interface ConsoleReading {
  /** Undefined when it did not give the project: nothing else can be asked for. */
  readonly facts?: ConsoleFacts
  readonly missing: readonly Missing[]
}

type Lists = Exclude<Part, 'project'>

/**
 * Where each list is, the newer version of the API first: the older one has no environments and repositories once the
 * console has left it.
 */
const PATHS: Readonly<Record<Lists, (project: string) => readonly string[]>> = {
  stages: () => ['/api/v1/stages'],
  zones: () => ['/api/v1/zones'],
  clusters: () => ['/api/v1/clusters'],
  environments: (id) => [`/api/v2/projects/${id}/environments`, `/api/v1/environments?projectId=${id}`],
  repositories: (id) => [`/api/v2/projects/${id}/repositories`, `/api/v1/repositories?projectId=${id}`],
  deployments: (id) => [`/api/v1/projects/${id}/deployments`],
}

const LISTS = Object.keys(PATHS) as Lists[]

const NAMES: Readonly<Record<Lists, Translated>> = {
  stages: { en: 'the stages', fr: 'les types d’environnement' },
  zones: { en: 'the zones', fr: 'les zones' },
  clusters: { en: 'the clusters', fr: 'les clusters' },
  environments: { en: 'the environments of the project', fr: 'les environnements du projet' },
  repositories: { en: 'the repositories of the project', fr: 'les dépôts du projet' },
  deployments: { en: 'the deployments of the project', fr: 'les déploiements du projet' },
}

/** A slug or a name of the console; nothing else may become a part of an address. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/

/**
 * Asks the console what it knows of a project, by its slug; undefined: no manifest names it. Throws a UserError for options that are not valid; whatever
 * the console answers, or not, is told in what is given back.
 */
export async function readConsole(options: ConsoleOptions, slug: string | undefined): Promise<ConsoleReading> {
  const call = readOptions(options)
  const host = call.address.host
  if (slug === undefined) return { missing: [NO_MANIFEST] }
  if (!SLUG.test(slug)) return { missing: [notAsked(call.quote(slug))] }
  const fault = await createValidator()
  const project = await get('project', [`/api/v1/projects/${slug}`], call, fault)
  const id = 'json' in project ? asText(follow(project.json, ['id'])) : undefined
  if (!('json' in project) || id === undefined) {
    const failed = 'problem' in project ? project.problem : problem('unexpected-shape')
    return { missing: [noProject(slug, host, failed)] }
  }
  const given: Partial<Record<Lists, unknown>> = {}
  const missing: Missing[] = []
  const asked = await Promise.all(LISTS.map((part) => get(part, PATHS[part](id), call, fault)))
  for (const [index, part] of LISTS.entries()) {
    const answer = asked[index]
    if (!answer) continue
    if ('json' in answer) given[part] = answer.json
    // consoles before 9.25 have no deployments
    else if (part === 'deployments' && answer.problem.code === 'not-found') given[part] = []
    else missing.push(noList(part, NAMES[part], host, answer.problem.why))
  }
  return { facts: createFacts({ ...given, project: project.json }, call.quote), missing }
}

/** What one part answers, of the right shape: from the first path that has it. */
async function get(
  part: Part,
  paths: readonly string[],
  call: ConsoleCall,
  fault: FirstFault,
): Promise<{ readonly json: unknown } | { readonly problem: Problem }> {
  let first: Problem | undefined
  for (const path of paths) {
    const asked = await ask(path, call)
    if ('problem' in asked) {
      // a path that this console does not have says less than the answer of one that it has
      if (first === undefined || first.code === 'not-found' || first.code === 'html') first = asked.problem
      if (!MAY_BE_ELSEWHERE.has(asked.problem.code)) break
      continue
    }
    const at = fault(part, asked.json)
    return at === undefined ? asked : { problem: problem('unexpected-shape', { at }) }
  }
  return { problem: first ?? problem('not-found') }
}

/** What the other version of the API may answer otherwise: the two servers do not ask for the same rights. */
const MAY_BE_ELSEWHERE: ReadonlySet<Problem['code']> = new Set(['not-found', 'html', 'forbidden', 'refused'])

const NO_MANIFEST: Missing = {
  en: 'the console was not asked: there is no valid accostage.yaml that names the project',
  fr: 'la console n’a pas été interrogée : aucun accostage.yaml valide ne nomme le projet',
  part: 'project',
  what: { en: 'the project', fr: 'le projet' },
  why: { en: 'no valid accostage.yaml names it', fr: 'aucun accostage.yaml valide ne le nomme' },
}

const theProject = (slug: string): Translated => ({ en: `the project "${slug}"`, fr: `le projet « ${slug} »` })

const notAsked = (slug: string): Missing => ({
  en: `nothing was compared with the console: "${slug}" is not a name that it gives to projects`,
  fr: `rien n’a été comparé à la console : « ${slug} » n’est pas un nom qu’elle donne aux projets`,
  part: 'project',
  what: theProject(slug),
  why: { en: 'this is not a name that it gives to projects', fr: 'ce n’est pas un nom qu’elle donne aux projets' },
})

const noProject = (slug: string, host: string, { why, code }: Problem): Missing => ({
  en: `nothing was compared with the console (${host}), which did not give the project "${slug}": ${why.en}`,
  fr: `rien n’a été comparé à la console (${host}), qui n’a pas donné le projet « ${slug} » : ${why.fr}`,
  part: 'project',
  what: theProject(slug),
  why,
  code,
})

const noList = (part: Lists, name: Translated, host: string, why: Translated): Missing => ({
  en: `${name.en} were not compared with the console (${host}): ${why.en}`,
  fr: `${name.fr} n’ont pas été comparés à la console (${host}) : ${why.fr}`,
  part,
  what: name,
  why,
})

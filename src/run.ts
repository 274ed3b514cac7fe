import packageJson from '../package.json' with { type: 'json' }
import { GATE_DEFINITIONS } from '../rules/requirements/gates.ts'
import { REQUIREMENTS } from '../rules/requirements/index.ts'
import type { Ahead } from './ahead.ts'
import { assumptions } from './assess/assumptions.ts'
import { reportedDerogations } from './assess/derogations.ts'
import { projectFacts } from './assess/facts.ts'
import { assessOnboarding } from './assess/gates.ts'
import { passes, verdict } from './assess/verdict.ts'
import { baselineSuppressions } from './check/baseline.ts'
import { dispatch } from './check/dispatch.ts'
import { chooseEnvironments } from './check/environments.ts'
import { findings } from './check/findings.ts'
import { assemble } from './check/gather/assemble.ts'
import { manifestSubject, noteManifestProblems, noteUnknownRule, readDeclaration } from './check/gather/declaration.ts'
import { createReader, type Notes } from './check/gather/gathered.ts'
import { gatherHadolint } from './check/gather/hadolint.ts'
import { noteUnknownKinds } from './check/gather/unknown-kinds.ts'
import { hadolintSeverities } from './check/hadolint-severities.ts'
import { RULES, selectRules } from './check/rules.ts'
import { resolveOverrides } from './check/severity.ts'
import { createSilencer } from './check/suppress/silencer.ts'
import { findSilences } from './check/suppress/silences.ts'
import { surveyor } from './check/surroundings/surroundings.ts'
import { createTally } from './check/tally.ts'
import { askConsole, withConsole } from './comparing.ts'
import { openDirectory } from './discover/directory.ts'
import { type Inventory, takeInventory } from './discover/inventory.ts'
import { leavingOut, memoryTree, type Tree } from './discover/tree.ts'
import { UserError } from './model/errors.ts'
import { cut } from './model/foreign-text.ts'
import type { OnboardingManifest } from './model/manifest.ts'
import type { Profile } from './model/profile.ts'
import type { Report } from './model/report.ts'
import type { Rule } from './model/rule.ts'
import { NO_SCHEMAS, type Schemas } from './model/schema/schemas.ts'
import { redactTokens } from './model/secret.ts'
import type { Dockerfile } from './model/subject/dockerfile.ts'
import type { KubernetesObject } from './model/subject/kubernetes.ts'
import type { Problem } from './model/subject/problem.ts'
import type { Unread } from './model/unread.ts'
import type { CheckOptions } from './options.ts'
import { describeField } from './parse/manifest/schema/describe.ts'
import { readProfile } from './parse/profile/read.ts'
import { gatherAndRender, summarise } from './rendering.ts'

/**
 * Checks a project: discover, parse, check, assess. What is wrong with the project becomes findings; a UserError is
 * thrown only for what the caller got wrong (root, profile, names of rules or environments), for a project with nothing
 * to check, and when `signal` is aborted.
 */
export const check = (options: CheckOptions): Promise<Report> => checkAhead(options, undefined)

/** As `check`, of a root for which something was done ahead; closes what was started. */
export async function checkAhead(options: CheckOptions, ahead: Ahead | undefined): Promise<Report> {
  try {
    return await checkTree(options, ahead)
  } finally {
    await ahead?.engine?.close()
  }
}

async function checkTree(options: CheckOptions, ahead: Ahead | undefined): Promise<Report> {
  const given = readProfile(options.profile)
  const profileSeverities = severitiesOf(given)
  const notes: Notes = { problems: [], unread: [] }

  const everything = ahead?.tree ?? openTree(options)
  const reader = createReader(everything, notes)
  const declaration = await readDeclaration(options.manifest, everything, reader)
  const manifest = manifestSubject(declaration)
  const declared = manifest?.manifest
  const language = options.language ?? declared?.settings?.language ?? options.fallbackLanguage ?? 'en'
  noteManifestProblems(declaration, language, notes)

  const tree = leavingOut(everything, declared?.settings?.ignore ?? [])
  const inventory = takeInventory(tree.paths, given)
  assertSomething(inventory, options)
  stopIfCancelled(options.signal)

  const facts = await askConsole(options, manifest, notes.unread)
  stopIfCancelled(options.signal)
  const ofConsole = withConsole(given, facts)
  const baseImages = [...ofConsole.baseImages, ...(declared?.settings?.baseImages ?? [])]
  const profile = { ...ofConsole, baseImages }

  const own = resolveOverrides(declared?.settings?.rules ?? {}, RULES)
  if (manifest) for (const name of own.unknown) noteUnknownRule(name, manifest, notes)
  const hadolint = gatherHadolint(everything, reader, language, notes)
  const overrides = { ...hadolintSeverities(hadolint, RULES), ...profileSeverities, ...own.overrides }
  const active = selectRules(options.rules, overrides)
  const environments = chooseEnvironments(declared, profile, options.environments)
  const known = { tree, inventory, profile, manifest, environments, reader, notes }
  const { gathered: read, rendered } = await gatherAndRender(known, options, ahead?.engine)
  stopIfCancelled(options.signal)
  const gathered = { ...read, dockerfiles: await askShellCheck(read.dockerfiles, active, notes, options) }
  stopIfCancelled(options.signal)
  const subjects = assemble(tree, gathered, rendered, { manifest, hadolint, facts }, notes)

  const [repository] = subjects.repository
  const around = surveyor(subjects.object, rendered.releases, notes, profile)
  const schemas = await openSchemas(subjects.object, profile, notes)
  const context = { profile, manifest: declared, environments, repository, around, schemas }
  const now = options.now ?? new Date()
  const today = now.toISOString().slice(0, 10)
  const problems: Problem[] = []
  const silencer = createSilencer(
    findSilences(
      {
        sources: reader.sources,
        dockerfiles: subjects.dockerfile,
        objects: subjects.object,
        manifest,
        hadolint,
        rules: RULES,
        today,
      },
      problems,
    ),
  )
  const tally = createTally({ environments, overrides })
  dispatch(active, subjects, context, notes.unread, (rule, hits) => tally.add(rule, hits, silencer.silence(rule, hits)))
  stopIfCancelled(options.signal)
  problems.push(...silencer.unused(active, RULES))
  const onProblems = active.filter(({ subject }) => subject === 'problem')
  dispatch(onProblems, { ...subjects, problem: problems }, context, notes.unread, (rule, hits) => tally.add(rule, hits))

  const { counts, hidden } = tally
  const shown = tally.listed()
  const unlisted = counts.error + counts.warning + counts.info + counts.suppressed - shown.length
  const failOn = options.failOn ?? declared?.settings?.failOn ?? 'error'
  const status = declaration.status === 'not-yaml' ? 'invalid' : declaration.status
  const putOff = baselineSuppressions(options.baseline ?? [], language, today)
  const found = findings(shown, { language, sources: reader.sources, hidden, putOff, onPutOff: tally.suppress })
  const releases = rendered.releases.map(summarise)
  const onboarding = assessOnboarding(REQUIREMENTS, GATE_DEFINITIONS, {
    language,
    facts: projectFacts(repository, profile.pipeline.mirrorSigns, today),
    rules: RULES,
    active,
    failed: new Set(notes.unread.flatMap(({ rule }) => rule ?? [])),
    changedByProject: new Set(Object.keys(own.overrides)),
    findings: found,
    releases,
    unread: unreadOf(notes.unread, inventory),
    locate: (route) => manifest?.document.locate(route),
    describeField: (path) => describeField(path, language),
  })
  return {
    version: 1,
    tool: { name: 'accostage', version: packageJson.version },
    generatedAt: now.toISOString(),
    language,
    profile: profile.name,
    project: declared?.project.name,
    ...(options.source === undefined ? {} : { source: options.source }),
    environments,
    verdict: verdict(counts, notes.unread.length),
    failOn,
    passed: passes(counts, failOn),
    counts,
    environmentVerdicts: environments.map(({ name, class: kind }) => {
      const there = tally.countsIn.get(name) ?? counts
      return { name, class: kind, verdict: verdict(there, notes.unread.length), counts: there }
    }),
    ...onboarding,
    derogations: reportedDerogations(manifest, problems, today),
    inputs: {
      dockerfiles: subjects.dockerfile.length,
      objects: subjects.object.length,
      pipelines: subjects.pipeline.length,
      charts: inventory.charts.length,
      kustomizations: inventory.kustomizations.length,
      valuesFiles: inventory.valuesFiles.length,
      manifest: status,
    },
    releases,
    changedRules: overrides,
    assumptions: assumptions(
      { status, declared, unlisted, unknownCommitments: unknownCommitments(declared) },
      language,
    ),
    findings: found,
    unverified: notes.unread.map(({ message, rule: _, ...unread }) => ({
      ...unread,
      message: quotable(message[language]),
    })),
  }
}

/** A message may quote what the author wrote: an address with its password, a text without end. */
const MAX_MESSAGE = 1000
const quotable = (message: string): string => cut(redactTokens(cut(message, 4 * MAX_MESSAGE)), MAX_MESSAGE)

/** What ShellCheck says of the Dockerfiles, when the caller wants it and a rule passes it on. */
async function askShellCheck(
  dockerfiles: readonly Dockerfile[],
  active: readonly Rule[],
  { unread }: Notes,
  { shellcheck = 'off', signal }: CheckOptions,
): Promise<readonly Dockerfile[]> {
  if (shellcheck === 'off' || !active.some(({ external }) => external)) return dockerfiles
  const { withShellFindings } = await import('./shellcheck/check.ts')
  return withShellFindings(dockerfiles, { mode: shellcheck, unread, signal })
}

/** What the API server says of objects; a project without any loads nothing of it. */
async function openSchemas(objects: readonly KubernetesObject[], profile: Profile, notes: Notes): Promise<Schemas> {
  if (objects.length === 0) return NO_SCHEMAS
  const { createSchemas } = await import('./schemas/create.ts')
  const schemas = createSchemas(objects, profile)
  noteUnknownKinds(objects, schemas, profile, notes)
  return schemas
}

/** Reasons for which something that is deployed may be missing among the objects. */
const NOT_DEPLOYED: ReadonlySet<Unread['reason']> = new Set([
  'chart-not-rendered',
  'kustomization-not-rendered',
  'template-not-rendered',
  'application-not-followed',
  'deployment-folder',
])

const unreadOf = (unread: readonly Unread[], { dockerfiles }: Inventory) => ({
  deployment: unread.find(({ reason }) => NOT_DEPLOYED.has(reason))?.path,
  dockerfile: unread.find(({ path }) => dockerfiles.includes(path))?.path,
})

const unknownCommitments = (declared: OnboardingManifest | undefined): readonly string[] =>
  (declared?.commitments ?? []).flatMap(({ requirement }) =>
    REQUIREMENTS.some(({ id }) => id === requirement) ? [] : [requirement],
  )

function severitiesOf(profile: Profile) {
  const { overrides, unknown } = resolveOverrides(profile.severities, RULES)
  if (unknown.length === 0) return overrides
  throw new UserError('bad-profile', `profile: no rule is called "${unknown.join('", "')}"`)
}

function openTree({ root, files }: CheckOptions): Tree {
  if ((root === undefined) === (files === undefined))
    throw new UserError('bad-usage', 'check() takes either a root or files')
  return files === undefined ? openDirectory(root ?? '.') : memoryTree(files)
}

function assertSomething(inventory: Inventory, { root }: CheckOptions): void {
  const { dockerfiles, pipelines, charts, kustomizations, valuesFiles, manifests, workflows, manifest } = inventory
  const kinds = [dockerfiles, pipelines, charts, kustomizations, valuesFiles, manifests, workflows]
  if (manifest !== undefined || kinds.some(({ length }) => length > 0)) return
  throw new UserError(
    'nothing-to-check',
    `nothing to check${root === undefined ? '' : ` in "${root}"`}: no Dockerfile, manifest, chart, Kustomize folder, ` +
      '.gitlab-ci-dso.yml nor accostage.yaml; give the root of the repository',
  )
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new UserError('cancelled', 'the check was cancelled', { cause: signal.reason })
}

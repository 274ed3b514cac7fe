import { isGiven } from '../../model/argocd/source.ts'
import { asRecord } from '../../model/json.ts'
import type { Release } from '../../model/render.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { ArgoApplication } from '../../model/subject/kubernetes.ts'
import { type ExpansionContext, expandApplicationSet } from './application-set.ts'
import { readApplication } from './application-source.ts'
import type { EnvironmentNames, NamedEnvironment } from './environment-names.ts'
import type { PlanInput } from './input.ts'
import { readSource } from './read-source.ts'
import type { Filling } from './template-text.ts'
import { readValuesFileName } from './values-file-name.ts'
import type { SourceContext } from './written-source.ts'

/** Steps of matching for all ApplicationSets together: about a second. */
const MATCHING = 20_000_000

/** The releases that the Applications and ApplicationSets of the repository deploy from it, at most `limit`. */
export function readApplicationReleases(
  input: PlanInput,
  context: SourceContext,
  names: EnvironmentNames,
  limit: number,
): Release[] {
  const { notes } = context
  const releases: Release[] = []
  const place = { ...context, repository: input.repository, matching: { left: MATCHING } }
  for (const application of input.applications) {
    const file = application.document.source.path
    for (const filling of fillingsOf(application, place, context)) {
      const { name, sources, skipped } = readApplication(application, filling, place)
      for (const reason of skipped) notes.skip(file, reason)
      for (const written of sources) {
        if (releases.length >= limit) {
          notes.problem('too-many-releases', application.document.locate(application.route), { limit })
          return releases
        }
        const source = readSource(written, context)
        const environment = source && environmentOf(source, name, names)
        if (!source || environment?.wanted === false) continue
        const environments = environment?.environments ?? []
        const meant = environments[0]?.name ?? environment?.name
        releases.push({
          environments,
          ...(environments.length === 0 && environment && { environmentName: environment.name }),
          decidedBy: 'application',
          declaredAt: written.locate([]),
          autosync: emptiesItself(application),
          applications: [{ name, ...(meant !== undefined && { environment: meant }) }],
          source,
        })
      }
    }
  }
  return releases
}

/** One filling for each Application; a single one that changes nothing for an Application itself. */
function fillingsOf(
  application: ArgoApplication,
  context: ExpansionContext,
  { notes }: SourceContext,
): readonly (Filling | undefined)[] {
  const { path } = application.document.source
  if (isSamplePath(path)) {
    notes.skip(path, 'sample')
    return []
  }
  if (isGiven(application.get('sourceHydrator'))) {
    notes.skip(path, 'source-hydrator')
    return []
  }
  if (!application.templated) return [undefined]
  const { fillings, skipped } = expandApplicationSet(application, context)
  for (const reason of skipped) notes.skip(path, reason)
  return fillings
}

/** The environment that values files, folders or the Application are named after; the last values file says most. */
function environmentOf(
  source: Release['source'],
  application: string,
  names: EnvironmentNames,
): NamedEnvironment | undefined {
  const files = source.type === 'helm' ? source.valuesFiles.toReversed() : []
  const parts = application.split('-', 100)
  return names.findIn([
    ...files.flatMap((path) => readValuesFileName(path).environment ?? []),
    ...source.folder.split('/').toReversed(),
    ...[parts.at(-1), parts[0]].flatMap((part) => part ?? []),
  ])
}

/** Whether Argo CD removes everything by itself once nothing is rendered: it asks for `prune` and `allowEmpty`. */
function emptiesItself(application: ArgoApplication): boolean {
  const { prune, allowEmpty, enabled } = asRecord(application.get('syncPolicy', 'automated'))
  return prune === true && allowEmpty === true && enabled !== false
}

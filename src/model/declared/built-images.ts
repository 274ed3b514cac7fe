import { expandVariables } from '../gitlab-variables.ts'
import { asList, asRecord } from '../json.ts'
import type { PipelineJob } from '../subject/pipeline.ts'
import type { Repository } from '../subject/repository.ts'
import { withoutTag } from './component.ts'

/** Programs by which a job builds images without a template of the catalogue. */
const BUILDER =
  /kaniko|buildctl|buildah|buildkit|podman|docker|skopeo|crane|\bjib\b|\bpack build\b|spring-boot:build-image|\bko\b/i

/** Variables through which the templates of the catalogue are told what to push. */
const NAMES = ['IMAGE_NAMES', 'IMAGE_NAME', 'OUTPUT_IMAGES'] as const

/**
 * The names of the images that the platform's CI of this repository pushes, without registry and tag. `project` is the
 * name of the repository in GitLab. Undefined when there is no CI, or when it may push others.
 */
export function builtImages(repository: Repository, project: string): ReadonlySet<string> | undefined {
  const active = repository.pipelines.filter((pipeline) => pipeline.active)
  if (active.length === 0) return undefined
  const names = new Set<string>()
  for (const pipeline of active) {
    if (pipeline.incomplete) return undefined
    for (const job of pipeline.jobs.filter(({ hidden }) => !hidden)) {
      const pushed = pushedBy(job, project)
      if (!pushed) return undefined
      for (const name of pushed) names.add(name)
    }
  }
  return names
}

function pushedBy(job: PipelineJob, project: string): readonly string[] | undefined {
  const { effective, resolved, templates, variables } = job
  if (!resolved || effective.trigger !== undefined || isVaried(job)) return undefined
  if (effective.script !== undefined)
    return BUILDER.test(JSON.stringify([effective.script, effective.image])) ? undefined : []
  if (!templates.some(({ builder }) => builder)) return []
  const values = new Map([
    ...variables.map(({ name, value }) => [name, value] as const),
    ['CI_PROJECT_NAME', project] as const,
  ])
  const written = NAMES.flatMap((name) => values.get(name) ?? [])
  const images = written.flatMap((value) => value.split(/[\s,]+/)).filter((image) => image !== '')
  const expanded = images.map((image) => nameOf(image, (name) => values.get(name)))
  return expanded.includes(undefined) ? undefined : expanded.flatMap((name) => name ?? [])
}

/** Whether a rule or a matrix gives variables other values. */
const isVaried = ({ effective, pipeline }: PipelineJob): boolean =>
  asRecord(effective.parallel).matrix !== undefined ||
  [effective.rules, asRecord(pipeline.effective.workflow).rules]
    .flatMap(asList)
    .some((rule) => asRecord(rule).variables !== undefined)

/** `$REGISTRY_URL/demo/api:$TAG` is `demo/api`: neither where it goes nor its tag is a part of the name. */
function nameOf(image: string, lookup: (name: string) => string | undefined): string | undefined {
  const name = image.replace(/^\$(?:\w+|\{\w+\})\//, '').replace(/:[^/]*$/, '')
  const expanded = expandVariables(name, lookup)
  // a variable may hold several names
  return expanded === undefined || /\s/.test(expanded) ? undefined : withoutTag(expanded)
}

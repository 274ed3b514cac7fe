import { DEFAULT_STAGE, RESERVED_WORDS } from '../../model/gitlab.ts'
import { asList, asRecord, asText, follow, isRecord, type JsonRecord } from '../../model/json.ts'
import type { Profile } from '../../model/profile.ts'
import type { Pipeline, PipelineJob } from '../../model/subject/pipeline.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import { type Chain, createResolver, extendsNames, jobLayers, type Layer } from './pipeline/extends.ts'
import { type IncludeOptions, readIncludes } from './pipeline/includes.ts'
import { createMerge } from './pipeline/merge.ts'
import { inheritedGlobals, overlay, readVariables, type VariableMap } from './pipeline/variables.ts'
import { yamlSubject } from './yaml-subject.ts'

/** Jobs and stages read of one pipeline, hidden ones included; real files have some tens. */
const MAX_JOBS = 1000
const MAX_NEEDS = 200

export interface PipelineOptions extends IncludeOptions {
  /** Whether it is the file that the platform reads. */
  readonly active: boolean
}

/**
 * A GitLab CI file with its local includes read and its `extends` resolved. Any value is accepted: what has not the form
 * that GitLab expects is left out, for the rules to speak of.
 */
export function pipelineSubject(document: YamlDocument, options: PipelineOptions): Pipeline {
  const { templates } = options.profile.pipeline
  const files = readIncludes(document, options)
  const { merge, exhausted } = createMerge()
  const isJob = (name: string): boolean => !RESERVED_WORDS.has(name)
  const { jobs, complete } = jobLayers([...files.documents].reverse(), isJob, MAX_JOBS)
  const inFileOrder = new Map([...jobs].map(([name, layers]) => [name, [...layers].reverse()]))
  const included = new Set(
    files.includes.flatMap(({ type, known, files: list }) =>
      type === 'project' && known ? list.map(({ name }) => name) : [],
    ),
  )
  const resolve = createResolver(inFileOrder, options.profile, { merge, exhausted }, (name) =>
    included.has(templates[name]?.file ?? ''),
  )
  const globals = overlay(
    ...files.documents.map((file) => readVariables(asRecord(file.value).variables, file, ['variables'])),
  )
  const effective = files.documents.reduce<JsonRecord>((so, { value }) => merge(so, asRecord(value)), {})
  const list: PipelineJob[] = []
  const pipeline: Pipeline & { incomplete: boolean } = {
    ...yamlSubject(document),
    active: options.active,
    includes: files.includes,
    incomplete: false,
    stages: Array.isArray(effective.stages)
      ? effective.stages.filter((stage) => typeof stage === 'string').slice(0, MAX_JOBS)
      : undefined,
    jobs: list,
    variables: [...globals.values()],
    effective,
  }
  for (const [name, layers] of inFileOrder) {
    const chain = resolve(name)
    const written = layers.reduce<JsonRecord>((so, { value }) => merge(so, value), {})
    if (chain) list.push(createJob({ pipeline, name, layers, written, chain, globals, templates }))
  }
  pipeline.incomplete = !files.complete || !complete || exhausted()
  return pipeline
}

function createJob(parts: {
  readonly pipeline: Pipeline
  readonly name: string
  readonly layers: readonly Layer[]
  readonly written: JsonRecord
  readonly chain: Chain
  readonly globals: VariableMap
  readonly templates: Profile['pipeline']['templates']
}): PipelineJob {
  const { pipeline, name, layers, written, chain, globals, templates } = parts
  const document = layers.at(-1)?.document ?? pipeline.document
  const { ancestors, resolved, effective, variables } = chain
  return {
    document,
    route: [name],
    value: written,
    get: (...steps) => follow(written, steps),
    pipeline,
    name,
    hidden: name.startsWith('.'),
    included: document !== pipeline.document,
    extends: extendsNames(written.extends).map(({ name: template, index }) => ({
      name: template,
      route: index === undefined ? ['extends'] : ['extends', index],
    })),
    ancestors,
    templates: ancestors.flatMap((ancestor) => {
      const template = Object.hasOwn(templates, ancestor) ? templates[ancestor] : undefined
      return template ? [{ ...template, name: ancestor }] : []
    }),
    resolved,
    stage: asText(effective.stage) ?? DEFAULT_STAGE,
    variables: [...overlay(inheritedGlobals(globals, effective), variables).values()],
    needs: needNames(effective.needs),
    effective,
  }
}

/** Names of jobs of this pipeline that `needs` holds; those of other projects and pipelines are left out. */
function needNames(needs: unknown): string[] | undefined {
  if (needs === undefined || needs === null) return undefined
  const entries = Array.isArray(needs) ? asList(needs).slice(0, MAX_NEEDS) : [needs]
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [entry]
    if (!isRecord(entry) || entry.project !== undefined || entry.pipeline !== undefined) return []
    return typeof entry.job === 'string' ? [entry.job] : []
  })
}

import { CLOUD_PI_NATIVE } from '../../../rules/profiles/cloud-pi-native.generated.ts'
import { pipelineSubject } from '../../../src/check/subjects/pipeline.ts'
import { createSource } from '../../../src/model/source.ts'
import type { Pipeline, PipelineJob } from '../../../src/model/subject/pipeline.ts'
import type { YamlDocument } from '../../../src/model/subject/yaml.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

/** The pipeline of `.gitlab-ci-dso.yml`, given as its text or with the local files that it includes. */
export function readPipeline(files: string | Record<string, string>): Pipeline {
  const tree = typeof files === 'string' ? { '.gitlab-ci-dso.yml': files } : files
  const read = (path: string): YamlDocument | undefined =>
    Object.hasOwn(tree, path) ? parseYaml(createSource(path, tree[path] ?? '')).documents.at(-1) : undefined
  const document = read('.gitlab-ci-dso.yml')
  if (!document) throw new Error('not a YAML document')
  return pipelineSubject(document, { active: true, profile: CLOUD_PI_NATIVE, readLocal: read })
}

/** The job with this name. */
export function jobOf(pipeline: Pipeline, name: string): PipelineJob {
  const job = pipeline.jobs.find((candidate) => candidate.name === name)
  if (!job) throw new Error(`no job ${name}`)
  return job
}

/** Variables in force, by name. */
export const variablesOf = ({ variables }: Pipeline | PipelineJob): Record<string, string> =>
  Object.fromEntries(variables.map(({ name, value }) => [name, value]))

/** The include that brings these files of the catalogue. */
export const catalogue = (...files: string[]): string =>
  `include:\n  - project: $CATALOG_PATH\n    ref: main\n    file: [${files.join(', ')}]\n`

import { isScriptReference } from '../../../model/gitlab.ts'
import { isRecord } from '../../../model/json.ts'
import type { Pipeline } from '../../../model/subject/pipeline.ts'

/** GitLab follows `!reference` in `!reference` this deep. */
const MAX_DEPTH = 10
const MAX_TEXTS = 1000

/**
 * The commands of some `script` values: nested lists one after the other, and what `!reference [job, script]` stands for
 * put in its place. `doubtful` when such a job is not among those read.
 */
export function scriptTexts(
  pipeline: Pipeline,
  values: readonly unknown[],
): { readonly texts: readonly string[]; readonly doubtful: boolean } {
  const texts: string[] = []
  let doubtful = false
  const visit = (value: unknown, depth: number): void => {
    if (texts.length >= MAX_TEXTS || depth > MAX_DEPTH) doubtful = true
    else if (typeof value === 'string') texts.push(value)
    else if (isScriptReference(value)) {
      const [name, section] = value
      const job = pipeline.jobs.find((candidate) => candidate.name === name)
      if (!job) doubtful = true
      else visit(job.effective[section], depth + 1)
    } else if (Array.isArray(value)) for (const item of value) visit(item, depth + 1)
    else if (isRecord(value)) doubtful = true
  }
  for (const value of values) visit(value, 0)
  return { texts, doubtful }
}

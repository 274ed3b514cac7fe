import { asList, asRecord, isRecord } from '../../../model/json.ts'
import type { PipelineJob } from '../../../model/subject/pipeline.ts'
import { readVariables } from '../pipeline/variables.ts'

/** GitLab makes at most this many jobs of one matrix. */
const MAX_VARIANTS = 200

/** The value of a variable, as far as it is known. */
export type Lookup = (name: string) => string | undefined

/**
 * The values that the variables of a job may have: as written, with each line of `parallel: matrix`, with each rule that
 * sets variables. Undefined when there are too many to follow.
 */
export function jobVariants(job: PipelineJob): readonly Lookup[] | undefined {
  const written = new Map(job.variables.map((variable) => [variable.name, variable.value]))
  const rules = [asRecord(job.pipeline.effective.workflow).rules, job.effective.rules].flatMap((list) =>
    asList(list).flatMap((rule) => (isRecord(rule) && isRecord(rule.variables) ? [readVariables(rule.variables)] : [])),
  )
  const lines = matrixLines(asRecord(job.effective.parallel).matrix)
  if (!lines || lines.length * (rules.length + 1) > MAX_VARIANTS) return undefined
  return [undefined, ...rules].flatMap((rule) =>
    lines.map(
      (line): Lookup =>
        (name) =>
          line.get(name) ?? rule?.get(name)?.value ?? written.get(name),
    ),
  )
}

/** Every combination of the values that each entry of a matrix lists; one empty line without a matrix. */
function matrixLines(matrix: unknown): ReadonlyMap<string, string>[] | undefined {
  if (!Array.isArray(matrix)) return [new Map()]
  const lines: ReadonlyMap<string, string>[] = []
  for (const entry of matrix) {
    let combined: ReadonlyMap<string, string>[] = [new Map()]
    for (const [name, written] of Object.entries(asRecord(entry))) {
      const values: readonly unknown[] = Array.isArray(written) ? written : [written]
      if (combined.length * values.length > MAX_VARIANTS) return undefined
      combined = combined.flatMap((line) => values.map((value) => new Map([...line, [name, String(value)]])))
    }
    lines.push(...combined)
    if (lines.length > MAX_VARIANTS) return undefined
  }
  return lines
}

import type { Location } from '../../../src/model/location.ts'
import { createSource, type Source } from '../../../src/model/source.ts'
import type { SourceOf } from '../../../src/render/provenance/rendered.ts'

export interface TestRepository {
  readonly sourceOf: SourceOf
  /** `path:line text`, the text being what the location covers on its first line. */
  show(location: Location | undefined): string
}

/** A repository in memory, each file one source for the whole test. */
export function testRepository(files: Readonly<Record<string, string>>): TestRepository {
  const sources = new Map<string, Source>(Object.entries(files).map(([path, text]) => [path, createSource(path, text)]))
  return {
    sourceOf: (path) => sources.get(path),
    show: (location) => {
      if (!location) return 'nowhere'
      const { path, start, end } = location
      const line = sources.get(path)?.line(start.line) ?? ''
      return `${path}:${start.line} ${line.slice(start.column - 1, end?.line === start.line ? end.column - 1 : undefined)}`
    },
  }
}

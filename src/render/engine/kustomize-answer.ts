import type { EngineFiles, KustomizeDocument, KustomizePatch, KustomizeRendering } from './contract.ts'
import { readFlag, readList, readNumber, readOptional, readRecord, readText, readWords } from './fields.ts'
import { pathReader } from './paths.ts'

/** Reads what Kustomize built; `files` are those of the request. Throws where it is not what the contract says. */
export function readKustomizeRendering(value: unknown, files: EngineFiles): KustomizeRendering {
  const { documents, remote, helmCharts } = readRecord(value, 'answer')
  const readPath = pathReader(files)

  const readOrigin = (item: unknown, field: string) => {
    const { path, index } = readRecord(item, field)
    return { path: readPath(path, `${field}.path`), index: readNumber(index, `${field}.index`, 0) }
  }
  const readGenerator = (item: unknown, field: string) => {
    const { path, name } = readRecord(item, field)
    return { path: readPath(path, `${field}.path`), name: readWords(name, `${field}.name`) }
  }
  const readPatch = (item: unknown, field: string): KustomizePatch => ({
    ...readOrigin(item, field),
    kind: readWords(readRecord(item, field).kind, `${field}.kind`),
  })
  const readDocument = (item: unknown, field: string): KustomizeDocument => {
    const { text, origin, generator, patches } = readRecord(item, field)
    return {
      text: readText(text, `${field}.text`),
      origin: readOptional(origin, `${field}.origin`, readOrigin),
      generator: readOptional(generator, `${field}.generator`, readGenerator),
      patches: readList(patches, `${field}.patches`, readPatch),
    }
  }
  return {
    ok: true,
    documents: readList(documents, 'documents', readDocument),
    remote: readList(remote, 'remote', readWords),
    helmCharts: readOptional(helmCharts, 'helmCharts', readFlag) ?? false,
  }
}

import type { LineOrigin } from '../../model/render.ts'
import type {
  ChartDependency,
  ChartReference,
  ChartSummary,
  EngineFiles,
  HelmDocument,
  HelmRendering,
} from './contract.ts'
import { readFlag, readList, readNumber, readOptional, readRecord, readText, readWords, unreadable } from './fields.ts'
import { pathReader } from './paths.ts'

/** Reads what Helm rendered; `files` are those of the request. Throws where it is not what the contract says. */
export function readHelmRendering(value: unknown, files: EngineFiles): HelmRendering {
  const answer = readRecord(value, 'answer')
  const readPath = pathReader(files)
  const readOrigin = originReader(readList(answer.files, 'files', readPath))
  const readDocument = (item: unknown, field: string): HelmDocument => {
    const document = readRecord(item, field)
    const text = readText(document.text, `${field}.text`)
    const origins = readList(document.origins, `${field}.origins`, readOrigin)
    if (origins.length !== lineCount(text)) return unreadable(`${field}.origins`)
    return {
      template: readPath(document.template, `${field}.template`),
      text,
      origins,
      hook: readOptional(document.hook, `${field}.hook`, readWords),
      crd: readOptional(document.crd, `${field}.crd`, readFlag) ?? false,
    }
  }
  return {
    ok: true,
    chart: readChart(answer.chart, 'chart'),
    documents: readList(answer.documents, 'documents', readDocument),
    missing: readList(answer.missing, 'missing', readChartReference),
    notes: readList(answer.notes, 'notes', readWords),
  }
}

/** The engine splits a text at its line breaks: an empty line comes behind a final one. */
function lineCount(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Reads `[file, line, exact, valuesFile, valuesLine, key]`; the files are indexes, -1 stands for no values file. */
const originReader =
  (files: readonly string[]) =>
  (value: unknown, field: string): LineOrigin => {
    if (!Array.isArray(value)) return unreadable(field)
    const [file, line, exact, valuesFile, valuesLine, key] = value
    const origin = {
      path: files[readNumber(file, field, 0)] ?? unreadable(field),
      line: readNumber(line, field, 1),
      exact: exact === 1 || (exact !== 0 && unreadable(field)),
    }
    if (valuesFile === -1) return origin
    const values = {
      path: files[readNumber(valuesFile, field, 0)] ?? unreadable(field),
      line: readNumber(valuesLine, field, 1),
      key: readText(key, field),
    }
    return { ...origin, values }
  }

function readChart(value: unknown, field: string): ChartSummary {
  const chart = readRecord(value, field)
  return {
    name: readWords(chart.name, `${field}.name`),
    version: readWords(chart.version, `${field}.version`),
    type: readOptional(chart.type, `${field}.type`, readWords) ?? 'application',
    dependencies: readList(chart.dependencies, `${field}.dependencies`, readDependency),
  }
}

export function readChartReference(value: unknown, field: string): ChartReference {
  const { name, version, repository } = readRecord(value, field)
  return {
    name: readWords(name, `${field}.name`),
    version: readOptional(version, `${field}.version`, readWords) ?? '',
    repository: readOptional(repository, `${field}.repository`, readWords) ?? '',
  }
}

function readDependency(value: unknown, field: string): ChartDependency {
  const { alias, condition, tags, present, enabled } = readRecord(value, field)
  return {
    ...readChartReference(value, field),
    alias: readOptional(alias, `${field}.alias`, readWords),
    condition: readOptional(condition, `${field}.condition`, readWords),
    tags: readList(tags, `${field}.tags`, readWords),
    present: readFlag(present, `${field}.present`),
    enabled: readOptional(enabled, `${field}.enabled`, readFlag),
  }
}

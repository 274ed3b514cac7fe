import type { Quote } from '../http/redact.ts'
import type { ConsoleDeploymentSource, ConsoleValuesFile } from '../model/console.ts'
import { asList, asRecord, asText, type JsonRecord } from '../model/json.ts'

/** Nobody gives one source more. */
const FILES_LIMIT = 50

/** The console keeps the values files of a repository as one text with commas. */
export const listed = (text: unknown, quote: Quote): readonly string[] =>
  (asText(text) ?? '')
    .split(',', FILES_LIMIT)
    .map((path) => quote(path.trim()))
    .filter((path) => path !== '')

/**
 * One source of a deployment. Newer consoles keep value sources, older ones a list as that of a repository; in which order
 * Argo CD is given both is not written anywhere, so the values files are then not known.
 */
export function deploymentSource(repository: string, source: JsonRecord, quote: Quote): ConsoleDeploymentSource {
  const ordered = asList(source.valueSources)
    .slice(0, FILES_LIMIT)
    .map(asRecord)
    .sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
    .map(
      ({ path, type }): ConsoleValuesFile => ({
        path: quote(String(path)),
        perEnvironment: false, // only the list of a repository has `<env>` replaced
        external: type === 'external',
      }),
    )
  const own = listed(source.helmValuesFiles, quote).map((path) => ({ path, perEnvironment: true, external: false }))
  const text = (value: unknown): string | undefined => quote(asText(value) ?? '') || undefined
  return {
    repository,
    revision: text(source.targetRevision),
    path: text(source.path),
    valuesFiles: ordered.length === 0 ? own : own.length === 0 ? ordered : undefined,
  }
}

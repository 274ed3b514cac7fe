import { asList, asRecord, asText } from '../../model/json.ts'
import type { HelmRelease } from '../../model/render.ts'
import { copyJson } from './copy-json.ts'
import { expandVariables } from './expand-variables.ts'
import { findValuesFiles } from './values-files.ts'
import type { SourceContext, WrittenSource } from './written-source.ts'

/** More parameters than this are the work of an attacker. */
const MAX_PARAMETERS = 1000

/** Reads the `helm` mapping of a source whose folder holds a chart. */
export function readHelmSource(source: WrittenSource, folder: string, context: SourceContext): HelmRelease {
  const helm = asRecord(source.value.helm)
  const { files, missing, unknown } = findValuesFiles(source, folder, context)
  const values = readValues(source, context)
  const parts = [...unknown, ...values.unknown, ...readFileParameters(source, context)]
  const namespace = asText(helm.namespace) ?? source.application.namespace
  const apiVersions = asList(helm.apiVersions)
    .slice(0, MAX_PARAMETERS)
    .flatMap((version) => asText(version) ?? [])
  return {
    type: 'helm',
    folder,
    name: asText(helm.releaseName) ?? source.application.name,
    ...(namespace !== undefined && { namespace }),
    ...(asText(helm.kubeVersion) && { kubeVersion: asText(helm.kubeVersion) }),
    ...(apiVersions.length > 0 && { apiVersions }),
    ...(helm.skipCrds === true && { skipCrds: true }),
    ...(helm.skipTests === true && { skipTests: true }),
    ...(helm.skipSchemaValidation === true && { skipSchemaValidation: true }),
    valuesFiles: files,
    missingValuesFiles: missing,
    ...(parts.length > 0 && { unknown: parts }),
    ...(values.text !== undefined && { values: values.text }),
    parameters: readParameters(source, context),
  }
}

/** `valuesObject` wins over `values` (argo-cd `ApplicationSourceHelm.ValuesYAML`). */
function readValues(
  source: WrittenSource,
  { notes, copying }: SourceContext,
): { text?: string; unknown: readonly string[] } {
  const { values, valuesObject } = asRecord(source.value.helm)
  if (valuesObject === undefined || valuesObject === null) return { text: asText(values), unknown: [] }
  const copy = copyJson(valuesObject, copying)
  if (copy) return { text: JSON.stringify(copy.value), unknown: [] }
  notes.problem('too-large', source.locate(['helm', 'valuesObject']), { field: 'helm.valuesObject' })
  return { unknown: ['helm.valuesObject'] }
}

/** Argo CD keeps one value for each name, and one more for each name with `forceString`. */
function readParameters(source: WrittenSource, { notes }: SourceContext): HelmRelease['parameters'] {
  const entries = asList(asRecord(source.value.helm).parameters)
  if (entries.length > MAX_PARAMETERS)
    notes.problem('too-large', source.locate(['helm', 'parameters']), { field: 'helm.parameters' })
  const found = new Map<string, HelmRelease['parameters'][number]>()
  for (const entry of entries.slice(0, MAX_PARAMETERS)) {
    const { name, value = '', forceString } = asRecord(entry)
    if (typeof name !== 'string' || name === '' || typeof value !== 'string') continue
    const key = `${forceString === true} ${name}`
    found.delete(key)
    found.set(key, {
      name,
      value: escapeCommas(expandVariables(value, source.variables)),
      forceString: forceString === true,
    })
  }
  return [...found.values()]
}

/** A comma separates two settings for `--set`; lists (`{a,b}`) keep theirs (argo-cd `cleanSetParameters`). */
const escapeCommas = (value: string): string =>
  value.startsWith('{') && value.endsWith('}') ? value : value.replace(/\\?,/g, '\\,')

function readFileParameters(source: WrittenSource, { notes }: SourceContext): string[] {
  return asList(asRecord(source.value.helm).fileParameters)
    .slice(0, MAX_PARAMETERS)
    .flatMap((entry, index) => {
      const name = asText(asRecord(entry).name)
      if (name === undefined) return []
      notes.problem('file-parameters', source.locate(['helm', 'fileParameters', index]), { name })
      return [`helm.fileParameters ${name}`]
    })
}

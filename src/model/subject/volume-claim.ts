import { asList, asRecord, asText, type JsonRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { KubernetesObject } from './kubernetes.ts'

/** The `spec` of a volume claim, of its own or among the templates of a StatefulSet. */
export interface VolumeClaim {
  /** Of the `spec`, from the object. */
  readonly route: Route
  readonly name: string
  readonly value: JsonRecord
}

/** The volume claims that an object is or makes; a claim without `spec` is the API server's to refuse. */
export function claims({ kind, displayName, get }: KubernetesObject): readonly VolumeClaim[] {
  if (kind === 'PersistentVolumeClaim') return [{ route: ['spec'], name: displayName, value: asRecord(get('spec')) }]
  return asList(get('spec', 'volumeClaimTemplates')).map((template, index) => {
    const { metadata, spec } = asRecord(template)
    return {
      route: ['spec', 'volumeClaimTemplates', index, 'spec'],
      name: asText(asRecord(metadata).name) ?? `#${index + 1}`,
      value: asRecord(spec),
    }
  })
}

import { asRecord, asText, isRecord, type JsonRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { ArgoApplication, KubernetesObject } from '../subject/kubernetes.ts'
import { generatorsOf } from './generator.ts'

/** One source of an Application, its route counted from the `spec`. */
export interface ArgoSource {
  readonly value: JsonRecord
  readonly route: Route
  /** True for an item of `sources`. */
  readonly listed: boolean
}

/** More sources than this are the work of an attacker. */
const MAX_SOURCES = 200

/** Whether Argo CD takes a field for given: anything but missing, null and the empty text. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/**
 * Whether a chart writes a field and its own values leave it empty, while no environment is known that might fill it: who
 * deploys the chart gives the value, or is refused.
 */
export const isLeftToFill = ({ object }: ArgoApplication, { value }: ArgoSource, field: string): boolean =>
  object.environments?.length === 0 && Object.hasOwn(value, field) && !isGiven(value[field])

/** Whether a list says nothing: not given, or without an item. */
export const isEmpty = (value: unknown): boolean => !isGiven(value) || (Array.isArray(value) && value.length === 0)

/** The text of a field as Go reads it, empty when it is not given; undefined for anything but a text. */
export const goText = (value: unknown): string | undefined => (isGiven(value) ? asText(value) : '')

/**
 * The sources that Argo CD reads: none of them when a `sourceHydrator` is there, else `sources`, else `source`
 * (`ApplicationSpec.GetSources`). Those that are no mappings are left out.
 */
export function sourcesInForce(application: ArgoApplication): ArgoSource[] {
  if (isGiven(application.get('sourceHydrator'))) return []
  const list = application.get('sources')
  if (Array.isArray(list) && list.length > 0)
    return list
      .slice(0, MAX_SOURCES)
      .flatMap((value: unknown, index) => (isRecord(value) ? [{ value, route: ['sources', index], listed: true }] : []))
  if (isGiven(list) && !Array.isArray(list)) return []
  const value = application.get('source')
  return isRecord(value) ? [{ value, route: ['source'], listed: false }] : []
}

/**
 * Whether something else may fill what the template of an ApplicationSet leaves out: `templatePatch`, or the template
 * of a generator.
 */
export function mayBeCompleted({ object, templated }: ArgoApplication): boolean {
  return templated && (isGiven(object.get('spec', 'templatePatch')) || hasGeneratorTemplate(object))
}

const hasGeneratorTemplate = (object: KubernetesObject): boolean =>
  generatorsOf(object).some(({ value, kinds }) => kinds.some((kind) => isRecord(asRecord(value[kind]).template)))

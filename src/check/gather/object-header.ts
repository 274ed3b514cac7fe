import { asText, isRecord } from '../../model/json.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'

export type HeaderField = 'apiVersion' | 'kind'

/** Lines that an object begins with, and what it cannot be one without. */
const HEADER = /^["']?(?:apiVersion|kind)["']?:/m
const METADATA = /^["']?metadata["']?:/m

/** Whether a text may hold an object that lacks `apiVersion` or `kind`. */
export const mayLackHeader = (text: string): boolean => HEADER.test(text) && METADATA.test(text)

const API_VERSION = /^(?:[a-z0-9.-]+\/)?v\d+(?:(?:alpha|beta)\d+)?$/
const KIND = /^[A-Z][A-Za-z]+$/
const CONTENT = ['spec', 'data', 'stringData', 'rules', 'subjects'] as const

/**
 * The one of `apiVersion` and `kind` that a document lacks, when it has the other, a name and the content of an object.
 * Undefined for an object that has both, and for anything else.
 */
export function missingHeader({ value }: YamlDocument): HeaderField | undefined {
  if (!isRecord(value) || !isRecord(value.metadata) || asText(value.metadata.name) === undefined) return undefined
  if (!CONTENT.some((field) => isRecord(value[field]) || Array.isArray(value[field]))) return undefined
  const { apiVersion, kind } = value
  if (apiVersion === undefined) return KIND.test(asText(kind) ?? '') ? 'apiVersion' : undefined
  return kind === undefined && API_VERSION.test(asText(apiVersion) ?? '') ? 'kind' : undefined
}

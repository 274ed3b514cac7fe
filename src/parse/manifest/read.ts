import { isRecord } from '../../model/json.ts'
import type { OnboardingManifest } from '../../model/manifest.ts'
import { createSource, type Source } from '../../model/source.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import { parseYaml } from '../yaml/parse.ts'
import { MANIFEST_SCHEMA } from './schema/index.ts'
import { type SchemaError, validate } from './validate.ts'

export type ReadManifest =
  | { readonly status: 'absent' }
  | { readonly status: 'valid'; readonly document: YamlDocument; readonly manifest: OnboardingManifest }
  | { readonly status: 'not-yaml'; readonly source: Source; readonly reason: string; readonly offset: number }
  | { readonly status: 'invalid'; readonly document: YamlDocument; readonly errors: readonly SchemaError[] }

/** Reads an onboarding manifest from its text. Never throws: what is wrong with it is returned. */
export async function readManifest(source: Source): Promise<ReadManifest> {
  const { documents, problem } = parseYaml(source, 'modern')
  if (problem) return { status: 'not-yaml', source, reason: problem.reason, offset: problem.span.start }
  const [document, second] = documents
  if (!document) return { status: 'absent' }
  const errors = await validate(MANIFEST_SCHEMA, document.value)
  if (second)
    errors.push({
      at: [],
      on: 'value',
      message: { en: 'accostage.yaml holds more than one document', fr: 'accostage.yaml contient plusieurs documents' },
    })
  if (errors.length > 0) return { status: 'invalid', document, errors }
  return { status: 'valid', document, manifest: document.value as OnboardingManifest }
}

/** A manifest given as an object, as the library accepts it, is read as the JSON text that says the same. */
export const manifestSource = (manifest: string | object): Source =>
  createSource(
    'accostage.yaml',
    typeof manifest === 'string' ? manifest : JSON.stringify(isRecord(manifest) ? manifest : {}, null, 2),
  )

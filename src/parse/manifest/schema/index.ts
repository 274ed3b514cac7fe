import { isRecord } from '../../../model/json.ts'
import { BACKUP, COMPONENTS, DATA, DATABASES, EXTERNAL_FLOWS } from './application.ts'
import { ENVIRONMENTS, QUOTAS, REPOSITORIES } from './deployment.ts'
import { section } from './nodes.ts'
import { OBSERVABILITY, RECOVERY, SKILLS } from './operations.ts'
import {
  APPROVALS,
  ARCHITECTURE,
  AUTHENTICATION,
  COMMITMENTS,
  EXPOSURE,
  PLATFORM,
  PROJECT,
  SENSITIVITY,
} from './project.ts'
import { DEROGATIONS, SETTINGS } from './tool.ts'

/**
 * JSON Schema of `accostage.yaml`, version 1. Published in schemas/; every description exists in French beside it. Only the
 * project's name is required: what is missing is a requirement that is not answered yet, not a broken file.
 */
export const MANIFEST_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://cloud-pi-native.github.io/accostage/schemas/manifest-1.json',
  title: 'accostage.yaml',
  ...section(
    {
      en: 'What a project declares to Cloud π Native, its derogations, its settings for Accostage',
      fr: 'Ce qu’un projet déclare à Cloud π Native, ses dérogations, ses réglages d’Accostage',
    },
    {
      version: { const: 1, description: 'Version of this format', 'x-description-fr': 'Version de ce format' },
      project: PROJECT,
      platform: PLATFORM,
      sensitivity: SENSITIVITY,
      exposure: EXPOSURE,
      quotas: QUOTAS,
      environments: ENVIRONMENTS,
      repositories: REPOSITORIES,
      components: COMPONENTS,
      data: DATA,
      databases: DATABASES,
      backup: BACKUP,
      externalFlows: EXTERNAL_FLOWS,
      authentication: AUTHENTICATION,
      architecture: ARCHITECTURE,
      skills: SKILLS,
      observability: OBSERVABILITY,
      recovery: RECOVERY,
      approvals: APPROVALS,
      commitments: COMMITMENTS,
      derogations: DEROGATIONS,
      settings: SETTINGS,
    },
    ['project'],
  ),
} as const

/** The same schema with its descriptions in French, for editors that show those. */
export function inFrench(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inFrench)
  if (!isRecord(schema)) return schema
  const { 'x-description-fr': french, ...rest } = schema
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === 'description' && french ? french : inFrench(value)]),
  )
}

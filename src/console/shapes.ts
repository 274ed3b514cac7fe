/**
 * What each answer must look like before it is read: the part of the console's contract (`@cpn-console/shared`) that is
 * used here, as JSON Schemas. Fields that older consoles do not have are optional; fields that are not listed are not
 * looked at. Every text and every list has a limit far beyond what the console lets in.
 */

/** Items of one list: the largest projects have tens. */
const ITEMS_LIMIT = 2_000

const ID = { type: 'string', pattern: '^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' }

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const optional = (maxLength: number) => ({ type: ['string', 'null'], maxLength })

/** `z.coerce.number()`, `CoerceBooleanSchema`: also written as texts. */
const NUMBER = {
  anyOf: [{ type: 'number', minimum: 0 }, { type: 'string', pattern: '^\\d{1,9}(?:\\.\\d{1,9})?$' }, { type: 'null' }],
}
const FLAG = { enum: [true, false, 'true', 'false', null] }

const record = (required: object, others: object = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...others },
})
const list = (items: object) => ({ type: 'array', maxItems: ITEMS_LIMIT, items })

const NAME = text(200)
const QUOTA = { cpu: NUMBER, memory: NUMBER, gpu: NUMBER }

const REPOSITORY = record(
  { id: ID, internalRepoName: NAME },
  {
    externalRepoUrl: optional(2_000),
    isInfra: FLAG,
    isPrivate: FLAG,
    deployRevision: optional(500),
    deployPath: optional(1_000),
    helmValuesFiles: optional(10_000),
  },
)

const VALUE_SOURCE = record({ path: { type: 'string', maxLength: 1_000 } }, { order: NUMBER, type: optional(50) })

const DEPLOYMENT_SOURCE = record(
  { repositoryId: ID },
  {
    targetRevision: optional(500),
    path: optional(1_000),
    helmValuesFiles: optional(10_000),
    valueSources: list(VALUE_SOURCE),
  },
)

export const SHAPES = {
  project: record(
    { id: ID, name: NAME, slug: NAME },
    {
      description: optional(10_000),
      status: optional(50),
      locked: FLAG,
      limitless: FLAG,
      hprodCpu: NUMBER,
      hprodMemory: NUMBER,
      hprodGpu: NUMBER,
      prodCpu: NUMBER,
      prodMemory: NUMBER,
      prodGpu: NUMBER,
    },
  ),
  stages: list(record({ id: ID, name: NAME })),
  zones: list(record({ id: ID, slug: NAME }, { label: optional(200) })),
  clusters: list(
    record(
      { id: ID, label: NAME },
      { zoneId: { type: ['string', 'null'] }, stageIds: list(ID), privacy: optional(50) },
    ),
  ),
  environments: list(record({ id: ID, name: NAME, stageId: ID, clusterId: ID }, { ...QUOTA, autosync: FLAG })),
  repositories: list(REPOSITORY),
  deployments: list(record({ id: ID, name: NAME, environmentId: ID, deploymentSources: list(DEPLOYMENT_SOURCE) })),
} as const satisfies Readonly<Record<string, object>>

export type Part = keyof typeof SHAPES

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { commit, type Fault } from '../http/fault.ts'

export const CONSOLE_TOKEN = 'kQ2x7-example_console_token-0001'

const uuid = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

export const PROJECT_ID = uuid(1)
const STAGES = { dev: uuid(11), prod: uuid(12) }
const ZONE = uuid(21)
const CLUSTER = uuid(31)
const ENVIRONMENTS = { dev: uuid(41), prod: uuid(42) }
const REPOSITORIES = { demo: uuid(51), infra: uuid(52) }

/** What the console answers for a project that is well known, as its contract says. */
export const ANSWERS = {
  project: {
    id: PROJECT_ID,
    clusterIds: [],
    name: 'demo',
    slug: 'demo',
    description: 'Une démonstration',
    status: 'created',
    locked: false,
    limitless: 'false',
    hprodCpu: 4,
    hprodMemory: '8',
    hprodGpu: 0,
    prodCpu: 0.10000000149011612,
    prodMemory: 16,
    prodGpu: 0,
    everyonePerms: '896',
    owner: { email: 'camille@example.org' },
    members: [{ email: 'sacha@example.org' }],
  },
  stages: [
    { id: STAGES.dev, name: 'dev', clusterIds: [CLUSTER] },
    { id: STAGES.prod, name: 'prod', clusterIds: [CLUSTER] },
  ],
  zones: [{ id: ZONE, slug: 'pr', label: 'Zone Usuelle', argocdUrl: 'https://argocd.example.org' }],
  clusters: [
    {
      id: CLUSTER,
      label: 'app1',
      infos: 'age1…',
      clusterResources: false,
      privacy: 'public',
      zoneId: ZONE,
      stageIds: [STAGES.dev, STAGES.prod],
      cpu: 0,
      gpu: 0,
      memory: 0,
    },
  ],
  environments: [
    {
      id: ENVIRONMENTS.dev,
      name: 'dev',
      projectId: PROJECT_ID,
      stageId: STAGES.dev,
      clusterId: CLUSTER,
      cpu: 1,
      gpu: 0,
      memory: 2,
      autosync: true,
    },
    {
      id: ENVIRONMENTS.prod,
      name: 'prod',
      projectId: PROJECT_ID,
      stageId: STAGES.prod,
      clusterId: CLUSTER,
      cpu: '0.1',
      gpu: 0,
      memory: 4,
      autosync: false,
    },
  ],
  repositories: [
    {
      id: REPOSITORIES.demo,
      internalRepoName: 'demo',
      externalRepoUrl: 'https://github.com/demo/demo.git',
      isPrivate: false,
      isInfra: false,
      deployRevision: '',
      deployPath: '',
      helmValuesFiles: '',
    },
    {
      id: REPOSITORIES.infra,
      internalRepoName: 'demo-infra',
      externalRepoUrl: 'https://reader:s3cr3t@github.com/demo/demo-infra.git',
      externalToken: 'a-token-that-must-not-be-kept',
      isPrivate: true,
      isInfra: true,
      deployRevision: 'HEAD',
      deployPath: 'chart',
      helmValuesFiles: 'values.yaml, values/<env>.yaml',
    },
  ],
  deployments: [] as unknown[],
} as const

export type FakeAnswers = { readonly [Part in keyof typeof ANSWERS]: unknown }

export interface FakeConsoleOptions {
  readonly answers?: Partial<FakeAnswers>
  /** Versions of the API that have environments and repositories; the legacy server has the first only. */
  readonly versions?: readonly (1 | 2)[]
  /** What goes wrong at a path, which is given without its query. */
  readonly faults?: Readonly<Record<string, Fault>>
}

export interface FakeConsole {
  readonly url: string
  readonly requests: readonly { readonly url: string; readonly headers: IncomingMessage['headers'] }[]
  close(): Promise<void>
}

/** Starts a console on a free port of this machine that answers what its public contract says. */
export async function startFakeConsole(options: FakeConsoleOptions = {}): Promise<FakeConsole> {
  const { versions = [1, 2], faults = {} } = options
  const answers: FakeAnswers = { ...ANSWERS, ...options.answers }
  const requests: { url: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const { url = '', headers } = request
    requests.push({ url, headers })
    const [path = '', query = ''] = url.split('?')
    const fault = faults[path]
    if (fault) return commit(fault, request, response)
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (headers['x-dso-token'] !== CONSOLE_TOKEN) return send(401, { message: 'Not authenticated' })
    const part = partOf(path, query, versions)
    if (part) return send(200, answers[part])
    send(404, { message: 'Not Found' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function partOf(path: string, query: string, versions: readonly (1 | 2)[]): keyof FakeAnswers | undefined {
  const project = `/projects/${PROJECT_ID}`
  const ofProject = query === `projectId=${PROJECT_ID}`
  if (path === '/api/v1/projects/demo') return 'project'
  if (path === '/api/v1/stages') return 'stages'
  if (path === '/api/v1/zones') return 'zones'
  if (path === '/api/v1/clusters') return 'clusters'
  if (path === `/api/v1${project}/deployments`) return 'deployments'
  for (const part of ['environments', 'repositories'] as const) {
    if (versions.includes(2) && path === `/api/v2${project}/${part}`) return part
    if (versions.includes(1) && path === `/api/v1/${part}` && ofProject) return part
  }
  return undefined
}

/** One source of a deployment of the infrastructure repository. */
export const aDeployment = (source: object, environment: keyof typeof ENVIRONMENTS = 'dev') => ({
  id: uuid(61),
  name: 'web',
  projectId: PROJECT_ID,
  environmentId: ENVIRONMENTS[environment],
  autosync: true,
  deploymentSources: [{ id: uuid(71), repositoryId: REPOSITORIES.infra, type: 'git', valueSources: [], ...source }],
})

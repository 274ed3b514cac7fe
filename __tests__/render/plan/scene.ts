import { CLOUD_PI_NATIVE } from '../../../rules/profiles/cloud-pi-native.generated.ts'
import { chooseEnvironments } from '../../../src/check/environments.ts'
import { manifestSubject } from '../../../src/check/gather/declaration.ts'
import { argoApplication, kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { takeInventory } from '../../../src/discover/inventory.ts'
import { memoryTree, type Tree } from '../../../src/discover/tree.ts'
import type { Release } from '../../../src/model/render.ts'
import { createSource } from '../../../src/model/source.ts'
import { readManifest } from '../../../src/parse/manifest/read.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'
import type { PlanInput, RepositoryIdentity } from '../../../src/render/plan/input.ts'
import type { Plan } from '../../../src/render/plan/outcome.ts'
import { planReleases } from '../../../src/render/plan/plan-releases.ts'

export interface SceneOptions {
  readonly repository?: RepositoryIdentity
  readonly environments?: readonly string[]
}

/** The input of a plan for a tree, read as a run reads it. */
export async function sceneOf(tree: Tree, { repository, environments }: SceneOptions = {}): Promise<PlanInput> {
  const sourceOf = (path: string) => {
    const read = tree.read(path)
    return 'text' in read ? createSource(path, read.text) : undefined
  }
  const documents = (path: string) => {
    const source = sourceOf(path)
    return source ? parseYaml(source).documents : []
  }
  const inventory = takeInventory(tree.paths, CLOUD_PI_NATIVE)
  const declaration = sourceOf('accostage.yaml')
  const read = declaration && (await readManifest(declaration))
  if (read?.status === 'invalid' || read?.status === 'not-yaml')
    throw new Error('the manifest of the scene is not valid')
  const manifest = read && manifestSubject(read)
  return {
    paths: tree.paths,
    inventory,
    document: (path) => documents(path)[0],
    manifest,
    environments: chooseEnvironments(manifest?.manifest, CLOUD_PI_NATIVE, environments),
    applications: inventory.manifests
      .flatMap(documents)
      .flatMap((document) => kubernetesObjects(document, 'deployed'))
      .flatMap((object) => argoApplication(object) ?? []),
    profile: CLOUD_PI_NATIVE,
    repository: repository ?? { name: 'shop-infra', urls: ['https://github.com/acme/shop-infra.git'] },
  }
}

export const planOf = async (files: Readonly<Record<string, string>>, options?: SceneOptions): Promise<Plan> =>
  planReleases(await sceneOf(memoryTree(files), options))

/** One line for each release: who decided, tool, folder, values files, environments. */
export const lines = ({ releases }: Pick<Plan, 'releases'>): string[] => releases.map(line)

function line({ decidedBy, source, environments, environmentName }: Release): string {
  const files = source.type === 'helm' ? source.valuesFiles : []
  const known = environments.map(({ name }) => name)
  return [
    decidedBy,
    source.type,
    source.folder,
    ...files,
    '=>',
    ...(known.length > 0 ? known : [environmentName ? `${environmentName}?` : '-']),
  ].join(' ')
}

/** One line for each file that is in no release. */
export const unplanned = (plan: Plan): string[] => plan.unplanned.map(({ path, reason }) => `${reason} ${path}`)

/** One line for each problem, with its place. */
export const problems = (plan: Plan): string[] =>
  plan.problems.map(
    ({ kind, location: { path, start }, facts }) =>
      `${kind} ${path}:${start.line} ${Object.entries(facts)
        .map(([key, value]) => `${key}=${value}`)
        .join(' ')}`,
  )

export const CHART = 'apiVersion: v2\nname: web\nversion: 1.0.0\n'
export const OVERLAY = (...resources: string[]): string =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n${resources.map((path) => `  - ${path}\n`).join('')}`

import type { Profile } from '../model/profile.ts'
import { folderOf, foldersAbove, nameOf } from '../model/repository-path.ts'
import { byPath } from './tree.ts'

/** Which files are what, from their names alone. Paths are sorted. */
export interface Inventory {
  readonly manifest?: string
  readonly dockerfiles: readonly string[]
  /** The file that the platform reads first, then examples, copies and misnamed ones. */
  readonly pipelines: readonly string[]
  readonly workflows: readonly string[]
  /** Folders that hold a `Chart.yaml`, `.` for the root. */
  readonly charts: readonly string[]
  /** Folders that hold a kustomization, `.` for the root, with the name of its file. */
  readonly kustomizations: readonly { readonly folder: string; readonly file: string }[]
  readonly valuesFiles: readonly string[]
  /** YAML and JSON that may hold Kubernetes objects. */
  readonly manifests: readonly string[]
  /** Texts searched for what they may leak: scripts, keys, `.env` files, decrypted secrets. */
  readonly texts: readonly string[]
  /** Folders of other deployment tools. */
  readonly deploymentFolders: readonly string[]
  /** Templates of a Dockerfile or a manifest that another tool fills. */
  readonly templates: readonly string[]
}

const YAML = /\.ya?ml$/i
const LOCK_FILE =
  /^(?:package-lock|npm-shrinkwrap|pnpm-lock|composer\.lock|tsconfig.*|package|angular|bun)\.(?:json|ya?ml)$/
const DOCKERFILE = /^(?:(?:Docker|Container)file(?:$|[._\-A-Z0-9]).*|.+\.(?:docker|container)file)$/i
/** A program, a page or a list about a Dockerfile is none. */
const NOT_DOCKERFILE =
  /\.(?:md|adoc|rst|txt|go|[cm]?[jt]sx?|py|rs|java|kt|rb|sh|html?|ya?ml|json|lock|toml|dockerignore|containerignore|png|svg)$/i
const TEMPLATE = /\.(?:j2|jinja2?|tmpl|tpl|template|erb|mustache|hbs|gotmpl)$/i
const COMPOSE = /^(?:docker-)?compose(?:[._-].*)?\.ya?ml$/i
const VALUES = /^(?:.*[._-])?values(?:[._-].*)?\.ya?ml$/i
const PIPELINE = /^\.?gitlab-ci[.-]dso(?:[.-].*)?\.ya?ml$/i
const CHART = 'Chart.yaml'
const KUSTOMIZATION = /^(?:kustomization\.ya?ml|Kustomization)$/
const TEXT =
  /(?:^\.env(?:\..+)?$|\.env$|\.sh$|\.(?:key|pem|age)$|^id_(?:rsa|dsa|ecdsa|ed25519)$|keys?.*\.txt$|\.dec$|\.dec\.(?:ya?ml|json|env)$|^\.htpasswd$)/i
/** Files of other tools that look like YAML or JSON of a deployment and are not. */
const OTHER_TOOLS =
  /^(?:mkdocs|skaffold|devspace|renovate|dependabot|\.pre-commit-config|\.travis|appveyor|openapi|swagger)(?:[._-].*)?\.(?:ya?ml|json)$/i

/** Hidden folders are not deployed. */
const isVisible = (path: string): boolean =>
  !path
    .split('/')
    .slice(0, -1)
    .some((part) => part.startsWith('.'))

/** Whether an inventory of these paths lists a chart or a kustomization. */
export const hasReleases = (paths: readonly string[]): boolean =>
  paths.some((path) => (nameOf(path) === CHART || KUSTOMIZATION.test(nameOf(path))) && isVisible(path))

/**
 * Sorts the paths of a project by what they are. Hidden folders are not deployed: of them, only workflows, CI files and
 * the folders of other deployment tools are looked at.
 */
export function takeInventory(paths: readonly string[], profile: Profile): Inventory {
  const visible = paths.filter(isVisible)
  const charts = visible.filter((path) => nameOf(path) === CHART).map(folderOf)
  const chartFolders = new Set(charts)
  const chartsOf = (path: string): string[] => [...foldersAbove(path)].filter((folder) => chartFolders.has(folder))
  const ofChart = (path: string): boolean =>
    chartsOf(path).some((chart) => {
      const rest = chart === '.' ? path : path.slice(chart.length + 1)
      return /^(?:templates|crds|charts)\//.test(rest) || /^(?:Chart|values\.schema)\.(?:yaml|json|lock)$/.test(rest)
    })
  const lists = {
    dockerfiles: [] as string[],
    pipelines: [] as string[],
    valuesFiles: [] as string[],
    manifests: [] as string[],
    texts: [] as string[],
    templates: [] as string[],
    kustomizations: [] as { folder: string; file: string }[],
  }
  for (const path of visible) {
    const name = nameOf(path)
    if (TEXT.test(name)) lists.texts.push(path)
    else if (TEMPLATE.test(name)) {
      if (!ofChart(path) && /dockerfile|\.ya?ml\./i.test(name)) lists.templates.push(path)
    } else if (DOCKERFILE.test(name) && !NOT_DOCKERFILE.test(name)) lists.dockerfiles.push(path)
    else if (KUSTOMIZATION.test(name)) {
      if (!ofChart(path)) lists.kustomizations.push({ folder: folderOf(path), file: path })
    } else if (PIPELINE.test(name)) lists.pipelines.push(path)
    else if (ofChart(path)) continue
    else if (VALUES.test(name) || (chartsOf(path).length > 0 && YAML.test(name) && isEnvironmentFile(path, profile)))
      lists.valuesFiles.push(path)
    else if (path === 'accostage.yaml' || COMPOSE.test(name) || LOCK_FILE.test(name) || OTHER_TOOLS.test(name)) continue
    else if (YAML.test(name) || name.endsWith('.json')) lists.manifests.push(path)
  }
  return {
    ...lists,
    manifest: paths.includes('accostage.yaml') ? 'accostage.yaml' : undefined,
    pipelines: lists.pipelines.sort(
      (a, b) => Number(b === profile.pipeline.file) - Number(a === profile.pipeline.file) || byPath(a, b),
    ),
    workflows: paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path)),
    charts,
    deploymentFolders: profile.deploymentFolders.filter((folder) =>
      paths.some((path) => path.startsWith(`${folder}/`)),
    ),
  }
}

/** `values/prod.yaml`, `prod/config.yaml` beside a chart: a file named after an environment, or in its folder. */
function isEnvironmentFile(path: string, profile: Profile): boolean {
  const [folder, name] = [nameOf(folderOf(path)), nameOf(path).replace(YAML, '')]
  const environment = (text: string) => profile.environmentNames.includes(text.toLowerCase())
  return (folder === 'values' || folder === 'environments' || folder === 'env') && environment(name)
}

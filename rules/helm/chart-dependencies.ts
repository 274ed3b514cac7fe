import { type DependencyEntry, dependenciesOf, isExactVersion } from '../../src/model/helm/dependency.ts'
import { posixPath } from '../../src/model/posix-path.ts'
import { defineRule, type Match, type RuleContext } from '../../src/model/rule.ts'
import type { ReleaseSubject } from '../../src/model/subject/release.ts'

type Problem = 'nowhere' | 'folder' | 'alias' | 'protocol' | 'range' | 'lock' | 'deprecated'

/** What Argo CD must fetch when it renders: `helm dependency build` runs on the platform, behind its proxy. */
export default defineRule({
  code: 'HLM005',
  name: 'chart-dependencies',
  subject: 'release',
  severity: 'warning',
  sources: [
    { fact: 'argo-cd docs/user-guide/helm.md: missing dependencies are fetched with helm dependency build' },
    { fact: 'helm pkg/downloader/manager.go: Build follows Chart.lock, and refuses one that is out of sync' },
    {
      fact: 'Bitnami moved the versioned tags of docker.io/bitnami to docker.io/bitnamilegacy in 2025, without further updates',
    },
  ],
  text: {
    en: {
      title: 'Chart dependency that may not be found again',
      message: ({ problem, name, version, repository }) =>
        ({
          nowhere: `Chart dependency "${name}" has no repository and is not in charts/`,
          folder: `Chart dependency "${name}" is looked for in "${repository}", which holds no chart`,
          alias: `Chart dependency "${name}" names the repository "${repository}", which only the author’s machine knows`,
          protocol: `Chart dependency "${name}" is fetched from "${repository}", neither https nor oci`,
          range: `Chart dependency "${name}" has no fixed version (${version || 'none'}) and no Chart.lock`,
          lock: `Chart.lock does not hold the chart dependency "${name}"`,
          deprecated: `Chart dependency "${name}" comes from "${repository}", whose charts name images that are gone`,
        })[String(problem) as Problem],
      why: 'Argo CD fetches what is not in charts/ at each rendering: a dependency that is not fixed changes without a commit, one that cannot be fetched stops every deployment.',
      fix: ({ problem }) =>
        problem === 'deprecated'
          ? 'Take a chart that is maintained, or set the images of this one to a registry that has them.'
          : problem === 'range' || problem === 'lock'
            ? 'Write an exact version, or commit the Chart.lock that `helm dependency update` writes.'
            : 'Write an https or oci address, or commit the chart in charts/.',
    },
    fr: {
      title: 'Dépendance de chart qui pourrait manquer',
      message: ({ problem, name, version, repository }) =>
        ({
          nowhere: `La dépendance « ${name} » du chart n’a pas de dépôt et n’est pas dans charts/`,
          folder: `La dépendance « ${name} » du chart est cherchée dans « ${repository} », qui ne contient pas de chart`,
          alias: `La dépendance « ${name} » du chart désigne le dépôt « ${repository} », que seul le poste de l’auteur connaît`,
          protocol: `La dépendance « ${name} » du chart vient de « ${repository} », ni https ni oci`,
          range: `La dépendance « ${name} » du chart n’a ni version fixe (${version || 'aucune'}) ni Chart.lock`,
          lock: `Chart.lock ne contient pas la dépendance « ${name} » du chart`,
          deprecated: `La dépendance « ${name} » du chart vient de « ${repository} », dont les charts désignent des images disparues`,
        })[String(problem) as Problem],
      why: 'Argo CD va chercher à chaque rendu ce qui n’est pas dans charts/ : une dépendance qui n’est pas fixée change sans commit, une dépendance introuvable bloque tous les déploiements.',
      fix: ({ problem }) =>
        problem === 'deprecated'
          ? 'Choisir un chart maintenu, ou désigner pour celui-ci des images d’un registre qui les a.'
          : problem === 'range' || problem === 'lock'
            ? 'Écrire une version exacte, ou versionner le Chart.lock que `helm dependency update` écrit.'
            : 'Écrire une adresse https ou oci, ou versionner le chart dans charts/.',
    },
  },
  examples: {
    good: [
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: 1.2.3, repository: "https://charts.example.org" }
  - { name: file-attente, version: v2.0.0, repository: "oci://registry.example.org/charts" }
  - { name: commun, version: 0.1.0, repository: "file://../commun" }
`,
        'commun/Chart.yaml': 'apiVersion: v2\nname: commun\ntype: library\nversion: 0.1.0\n',
      },
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: common, version: 2.31.0, repository: "oci://registry-1.docker.io/bitnamicharts" }]
`,
      },
      // what lies in charts/ is not fetched
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: "^1.2" }
`,
        'helm/charts/cache/Chart.yaml': 'apiVersion: v2\nname: cache\nversion: 1.4.0\n',
      },
      // the lock fixes the version
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: "^1.2", repository: "https://charts.example.org" }
`,
        'helm/Chart.lock': `dependencies:
  - { name: cache, version: 1.4.0, repository: "https://charts.example.org" }
digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`,
      },
    ],
    bad: [
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: "5.30.*", repository: "https://charts.example.org" }
`,
      },
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: cache, version: 1.2.3 }]
`,
      },
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: commun, version: 0.1.0, repository: "file://../commun" }]
`,
      },
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: cache, version: 1.2.3, repository: "@depot" }]
`,
      },
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: cache, version: 1.2.3, repository: "http://charts.example.org" }]
`,
      },
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: 1.2.3, repository: "https://charts.example.org" }
  - { name: file-attente, version: 2.0.0, repository: "https://charts.example.org" }
`,
        'helm/Chart.lock': `dependencies:
  - { name: cache, version: 1.2.3, repository: "https://charts.example.org" }
digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`,
      },
      {
        'helm/Chart.yaml': `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: postgresql, version: 15.5.0, repository: "https://charts.bitnami.com/bitnami" }]
`,
      },
    ],
  },
  *check(subject, context): Iterable<Match> {
    const { chart, release } = subject
    if (!chart) return
    const charts = release.source.folder === '.' ? 'charts/' : `${release.source.folder}/charts/`
    const vendored = context.repository.paths.filter((path) => path.startsWith(charts))
    for (const entry of dependenciesOf(chart.file)) {
      if (isVendored(entry.name, charts, vendored)) continue
      for (const { problem, field } of problemsOf(entry, subject, context))
        yield {
          at: chart.file.document.locate([...entry.route, field]),
          data: {
            problem,
            name: entry.name,
            version: entry.version ?? '',
            // an address may hold a password
            repository: (entry.repository ?? '').replace(/\/\/[^/@]*@/, '//'),
          },
        }
    }
  },
})

interface Found {
  readonly problem: Problem
  readonly field: 'name' | 'version' | 'repository'
}

/** Bitnami's templates for other charts: a library names no image. */
const LIBRARY = 'common'

function problemsOf(
  entry: DependencyEntry,
  { chart, release }: ReleaseSubject,
  { repository, profile }: RuleContext,
): Found[] {
  const { folder } = release.source
  const address = entry.repository ?? ''
  if (address === '') return [{ problem: 'nowhere', field: 'name' }]
  if (address.startsWith('file://')) {
    const path = posixPath(folder === '.' ? '/' : `/${folder}`, address.slice('file://'.length))
    const found = path === undefined || repository.has(`${path}/Chart.yaml`.replace(/^\/+/, ''))
    return found ? [] : [{ problem: 'folder', field: 'repository' }]
  }
  if (address.startsWith('@') || address.startsWith('alias:')) return [{ problem: 'alias', field: 'repository' }]
  if (!/^(?:https|oci):\/\//i.test(address)) return [{ problem: 'protocol', field: 'repository' }]
  const found: Found[] = []
  if (entry.name !== LIBRARY && profile.deprecatedChartRepositories.some((prefix) => address.startsWith(prefix)))
    found.push({ problem: 'deprecated', field: 'repository' })
  if (chart?.lock) {
    if (!dependenciesOf(chart.lock).some(({ name }) => name === entry.name))
      found.push({ problem: 'lock', field: 'name' })
  } else if (entry.version === undefined || !isExactVersion(entry.version))
    found.push({ problem: 'range', field: 'version' })
  return found
}

/** Whether a chart lies in `charts/`, as a folder or packed. */
const isVendored = (name: string, charts: string, vendored: readonly string[]): boolean =>
  vendored.some(
    (path) => path === `${charts}${name}/Chart.yaml` || (path.startsWith(`${charts}${name}-`) && path.endsWith('.tgz')),
  )

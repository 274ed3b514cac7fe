import { defineRule, type Match } from '../../src/model/rule.ts'
import { isSamplePath } from '../../src/model/sample.ts'
import type { Repository } from '../../src/model/subject/repository.ts'

const manifest = (repositories: string): string =>
  `version: 1\nproject: { name: demo }\nrepositories: [${repositories}]\n`
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n'

export default defineRule({
  code: 'ONB019',
  name: 'repository-type',
  subject: 'manifest',
  severity: 'info',
  sources: [
    { page: 'guide/repositories-management', says: 'un dépôt est applicatif ou d’infrastructure' },
    { fact: 'console, shared schema of a repository: isInfra; Argo CD deploys those alone' },
  ],
  text: {
    en: {
      title: 'Type of a repository that its files contradict',
      message: ({ name, type, lacks }) =>
        `Repository "${name}" is declared as "${type}", and holds ${lacks === 'build' ? 'nothing to build, only what is deployed' : 'nothing to deploy, only a Dockerfile'}`,
      why: 'Argo CD deploys repositories of type infrastructure; the others are only mirrored and built.',
      fix: ({ lacks }) =>
        lacks === 'build'
          ? 'Declare `type: infrastructure`, or declare the other repository of the project too.'
          : 'Declare `type: application`, or declare the other repository of the project too.',
    },
    fr: {
      title: 'Type de dépôt que ses fichiers contredisent',
      message: ({ name, type, lacks }) =>
        `Le dépôt « ${name} » est déclaré de type « ${type} » et ne contient ${lacks === 'build' ? 'rien à construire, seulement de quoi déployer' : 'rien à déployer, seulement un Dockerfile'}`,
      why: 'Argo CD déploie les dépôts de type infrastructure ; les autres sont seulement synchronisés et construits.',
      fix: ({ lacks }) =>
        lacks === 'build'
          ? 'Déclarer `type: infrastructure`, ou déclarer aussi l’autre dépôt du projet.'
          : 'Déclarer `type: application`, ou déclarer aussi l’autre dépôt du projet.',
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest('{ name: web, type: application }'), Dockerfile: 'FROM scratch\n' },
      { 'accostage.yaml': manifest('{ name: infra, type: infrastructure }'), 'k8s/web.yaml': SERVICE },
      {
        'accostage.yaml': manifest('{ name: mono, type: both }'),
        Dockerfile: 'FROM scratch\n',
        'k8s/web.yaml': SERVICE,
      },
      // what is deployed may be kept as a help for developers
      {
        'accostage.yaml': manifest('{ name: web, type: application }'),
        Dockerfile: 'FROM scratch\n',
        'k8s/web.yaml': SERVICE,
      },
      // which of the two this one is, nobody says
      {
        'accostage.yaml': manifest('{ name: web, type: application }, { name: infra, type: infrastructure }'),
        'k8s/web.yaml': SERVICE,
      },
      // an image is made without a Dockerfile
      {
        'accostage.yaml': manifest('{ name: web, type: application }'),
        'pom.xml': '<project/>\n',
        'k8s/web.yaml': SERVICE,
      },
      { 'accostage.yaml': manifest('{ name: web, type: application }'), 'k8s/tests/web.yaml': SERVICE },
      // what is deployed is made of something else
      {
        'accostage.yaml': manifest('{ name: infra, type: infrastructure }'),
        'ansible/Dockerfile': 'FROM scratch\n',
        'ansible/roles/web/templates/web.yaml.j2': SERVICE,
      },
      { 'accostage.yaml': manifest('{ name: infra }'), Dockerfile: 'FROM scratch\n' },
    ],
    bad: [
      { 'accostage.yaml': manifest('{ name: web, type: infrastructure }'), 'app/Dockerfile': 'FROM scratch\n' },
      { 'accostage.yaml': manifest('{ name: web, type: both }'), Dockerfile: 'FROM scratch\n', 'main.go': '' },
      { 'accostage.yaml': manifest('{ name: infra, type: application }'), 'k8s/web.yaml': SERVICE },
      {
        'accostage.yaml': manifest('{ name: infra, type: both, deployPath: chart }'),
        'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
        'chart/templates/web.yaml': SERVICE,
      },
    ],
  },
  *check({ manifest }, { repository }): Iterable<Match> {
    const [declared, ...others] = manifest.repositories ?? []
    // with several, which one this is would be a guess
    if (declared?.type === undefined || others.length > 0) return
    const { name, type } = declared
    const lacks = lackOf(repository)
    if (lacks && lacks !== FREE_OF[type]) yield { at: ['repositories', 0, 'type'], data: { name, type, lacks } }
  },
})

/** Programs, and what they are put together by: an image can be made of them without a Dockerfile. */
const PROGRAM =
  /(?:^|\/)(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|pyproject\.toml|requirements\.txt|Pipfile|Cargo\.toml|composer\.json|Gemfile|mix\.exs)$|\.(?:html?|php|[cm]?[jt]sx?|vue|svelte|py|java|kt|scala|go|rs|rb|cs|csproj|sln|c|cc|cpp|r|pl|ex|dart|swift)$/i

/** What may be deployed one way or another, be it only by its name. */
const DEPLOYED =
  /\.(?:j2|jsonnet|libsonnet|tf|cue|tpl|gotmpl|tgz)$|(?:^|\/)(?:Chart|kustomization|helmfile|skaffold|compose|docker-compose)\.ya?ml$|(?:^|\/)(?:k8s|kube\w*|kubernetes|manifests?|deploy\w*|helm|charts?|argo\w*|infra\w*|openshift|gitops|ansible|kontinuous|\.kontinuous)\//i

/** What a repository of a type need not hold. */
const FREE_OF = { application: 'deployment', infrastructure: 'build', both: undefined } as const

/** What of the two a repository does not hold, when it surely holds nothing but the other. */
function lackOf(repository: Repository): 'build' | 'deployment' | undefined {
  const { paths, dockerfiles, pipelines, objects } = repository
  // the configuration of a tool, such as kind's, has no name
  const deployed = objects.some(
    ({ state, document, displayName }) =>
      state === 'deployed' && displayName !== '?' && !isSamplePath(document.source.path),
  )
  const built = dockerfiles.some(({ source }) => !isSamplePath(source.path))
  const mayBuild = dockerfiles.length > 0 || pipelines.length > 0 || paths.some((path) => PROGRAM.test(path))
  const mayDeploy = objects.length > 0 || paths.some((path) => DEPLOYED.test(path))
  if (built && !mayDeploy) return 'deployment'
  return deployed && !mayBuild ? 'build' : undefined
}

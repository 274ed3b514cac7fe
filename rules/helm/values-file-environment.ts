import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { defineRule, type Match, type RuleContext } from '../../src/model/rule.ts'
import type { ReleaseSubject } from '../../src/model/subject/release.ts'

/** Only an onboarding manifest says what the environments are called. */
export default defineRule({
  code: 'HLM004',
  name: 'values-file-environment',
  subject: 'release',
  severity: 'warning',
  sources: [
    { page: 'guide/deployment-with-argo', says: '<env> est remplacé' },
    { fact: 'console, ArgoCD plugin: a values file that no repository declares is never read' },
  ],
  text: {
    en: {
      title: 'Values file of another environment',
      message: ({ file, used, environments }) =>
        used
          ? `Values file "${file}" bears the name of another environment than ${environments}`
          : `Values file "${file}" bears the name of no environment (${environments})`,
      why: ({ used }) =>
        used
          ? 'A values file is found by the name that the console gives to the environment: one named after another environment is deployed where nobody expects it.'
          : 'Argo CD reads the declared files only, `<env>` replaced by the name that the console gives to the environment; any other file is left aside without a word.',
      fix: 'Declare `values-<env>.yaml` and name the files after the environments of the console.',
    },
    fr: {
      title: 'Fichier de valeurs d’un autre environnement',
      message: ({ file, used, environments }) =>
        used
          ? `Le fichier de valeurs « ${file} » porte le nom d’un autre environnement que ${environments}`
          : `Le fichier de valeurs « ${file} » ne porte le nom d’aucun environnement (${environments})`,
      why: ({ used }) =>
        used
          ? 'Un fichier de valeurs se trouve par le nom que la console donne à l’environnement : celui qui porte le nom d’un autre est déployé là où personne ne l’attend.'
          : 'Argo CD ne lit que les fichiers déclarés, `<env>` étant remplacé par le nom que la console donne à l’environnement ; tout autre fichier est laissé de côté sans un mot.',
      fix: 'Déclarer `values-<env>.yaml` et nommer les fichiers d’après les environnements de la console.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]
repositories:
  - { name: infra, type: infrastructure, deployPath: helm, valuesFiles: [values-cpin.yaml, "values-<env>.yaml"] }
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-cpin.yaml': 'a: 1\n',
        'helm/values-dev.yaml': 'b: 1\n',
        'helm/values-dev-secrets.yaml': 'b: 1\n',
        'helm/values-prod.yaml': 'b: 2\n',
        'helm/values-exemple.yaml': 'b: 2\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-recette.yaml': 'b: 1\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: [values-dev.yaml] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'b: 1\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'b: 1\n',
        'helm/values-recette.yaml': 'b: 2\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
  },
  *check(subject, context): Iterable<Match> {
    const { source, decidedBy } = subject.release
    if (source.type !== 'helm' || decidedBy !== 'manifest' || !context.manifest) return
    yield* ofAnotherEnvironment(subject, context, context.manifest)
    yield* ofNoEnvironment(source.folder, context, context.manifest)
  },
})

/** Files that the release reads and that are named after a declared environment that it is not for. */
function* ofAnotherEnvironment(
  { release: { source, environments, declaredAt } }: ReleaseSubject,
  { repository }: RuleContext,
  manifest: OnboardingManifest,
): Iterable<Match> {
  if (source.type !== 'helm') return
  const declared = manifest.environments ?? []
  const labels = new Map(declared.map(({ name, label }) => [name, label]))
  for (const path of source.valuesFiles) {
    const named = namesIn(
      path,
      source.folder,
      declared.map(({ name }) => name),
    )
    if (named.length === 0) continue
    // an environment may be known by the value of its label
    const strangers = environments.filter(
      ({ name }) => !named.includes(name) && namesIn(path, source.folder, [labels.get(name) ?? name]).length === 0,
    )
    if (strangers.length === 0) continue
    yield {
      at: declaredAt,
      data: {
        file: inFolder(path, source.folder) || path,
        used: 'yes',
        environments: strangers.map(({ name }) => name).join(', '),
      },
      related: [repository.fileAt(path)],
    }
  }
}

/** Files beside the chart that are named like an environment, and that nothing declared can mean. */
function* ofNoEnvironment(
  folder: string,
  { profile, repository }: RuleContext,
  { environments = [], repositories = [] }: OnboardingManifest,
): Iterable<Match> {
  if (environments.length === 0) return
  const known = new Set(environments.flatMap(({ name, label }) => (label === undefined ? [name] : [name, label])))
  const declared = repositories.flatMap(({ valuesFiles = [] }) => valuesFiles.map(fileName))
  for (const path of repository.paths) {
    const file = inFolder(path, folder)
    if (file === '' || !/^(?:values\/[^/]+|values[-.][^/]+)\.ya?ml$/.test(file)) continue
    const named = namesIn(path, folder, profile.environmentNames)
    if (named.length === 0 || named.some((name) => known.has(name)) || namesIn(path, folder, [...known]).length > 0)
      continue
    if (declared.includes(fileName(path))) continue
    const environmentNames = environments.map(({ name }) => name).join(', ')
    yield {
      at: repository.fileAt(path),
      severity: 'info',
      data: { file, used: '', environments: environmentNames },
    }
  }
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A path as it is written from a folder; empty for what lies outside of it. */
function inFolder(path: string, folder: string): string {
  if (folder === '.') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : ''
}

/** The names that stand as words in the path of a values file: `dev` in `values-dev.yaml`, not in `values-devops.yaml`. */
const namesIn = (path: string, folder: string, names: readonly string[]): string[] => {
  const words = (inFolder(path, folder) || path).toLowerCase().split(/[/._-]/)
  return names.filter((name) => words.includes(name.toLowerCase()))
}

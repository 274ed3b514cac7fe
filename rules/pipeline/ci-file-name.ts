import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Repository } from '../../src/model/subject/repository.ts'

/** `.gitlab-ci.dso.yml`, `gitlab-ci-dso.yml` and `.gitlab-ci-dso.yaml` have the same letters. */
const letters = (path: string): string =>
  path
    .replace(/\.ya?ml$/i, '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase()

/** Folders of examples and tests: nobody builds what is in them. */
const SAMPLE = /(?:^|\/)(?:__tests__|tests?|fixtures?|e2e|examples?|exemples?|samples?)\//i

/** What the repository holds, as far as it can be told: `application` when it surely has images to build. */
function kindOf(repository: Repository, dockerfile: string | undefined, signs: readonly string[], file: string) {
  const types = (repository.manifest?.manifest.repositories ?? []).map(({ type }) => type)
  if (types.length > 0 && types.every((type) => type === 'infrastructure')) return 'infrastructure'
  if (types.length > 0 && types.every((type) => type === 'application' || type === 'both')) return 'application'
  if (dockerfile === undefined) return 'infrastructure'
  const sign =
    repository.paths.some(
      (path) => !SAMPLE.test(path) && letters(path.split('/').at(-1) ?? '').includes(letters(file)),
    ) || repository.workflows.some(({ source }) => signs.some((text) => source.text.includes(text)))
  // a repository that the platform does not mirror has GitLab's usual file
  return sign && !repository.has('.gitlab-ci.yml') ? 'application' : 'unknown'
}

/** The console creates the GitLab project with `ciConfigPath: '.gitlab-ci-dso.yml'`; the documentation has four spellings. */
export default defineRule({
  code: 'CI001',
  name: 'ci-file-name',
  subject: 'repository',
  severity: 'error',
  sources: [
    { fact: 'the console sets ciConfigPath to .gitlab-ci-dso.yml on the projects that it mirrors' },
    { page: 'guide/get-started', says: 'Etape 4' },
    { exigence: 'ORG-7' },
  ],
  text: {
    en: {
      title: 'No CI file under the name that the platform reads',
      message: ({ path, file }) =>
        path ? `"${path}" is not read: the name is "${file}"` : `There is no "${file}" at the root`,
      why: ({ file }) =>
        `The platform’s GitLab starts \`${file}\`, at the root, and no other file: without it no image is built there.`,
      fix: ({ path, file }) =>
        path
          ? `Rename it \`${file}\`.`
          : `Write a \`${file}\` at the root that includes the CI catalogue, unless the images are built elsewhere.`,
    },
    fr: {
      title: 'Pas de fichier de CI sous le nom que lit la plateforme',
      message: ({ path, file }) =>
        path ? `« ${path} » n’est pas lu : le nom est « ${file} »` : `Il n’y a pas de « ${file} » à la racine`,
      why: ({ file }) =>
        `Le GitLab de la plateforme lance \`${file}\`, à la racine, et aucun autre fichier : sans lui, aucune image n’y est construite.`,
      fix: ({ path, file }) =>
        path
          ? `Le renommer en \`${file}\`.`
          : `Écrire à la racine un \`${file}\` qui inclut le catalogue de CI, sauf si les images sont construites ailleurs.`,
    },
  },
  examples: {
    good: [
      { '.gitlab-ci-dso.yml': 'build: { script: make }\n', Dockerfile: 'FROM scratch\n' },
      { '.gitlab-ci-dso.yml': 'build: { script: make }\n', '.gitlab-ci-dso.yaml': 'build: { script: make }\n' },
      { '.gitlab-ci-dso.example.java.yml': 'build: { script: make }\n', 'README.md': 'Examples\n' },
      { 'apps/web/.gitlab-ci-dso.yml': 'build: { script: make }\n', 'values.yaml': 'replicas: 2\n' },
      { 'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n' },
      {
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo-infra, type: infrastructure }]\n',
        'tools/Dockerfile': 'FROM scratch\n',
      },
    ],
    bad: [
      { '.gitlab-ci-dso.yaml': 'build: { script: make }\n' },
      { 'gitlab-ci-dso.yml': 'build: { script: make }\n' },
      { '.gitlab-ci.dso.yml': 'build: { script: make }\n', Dockerfile: 'FROM scratch\n' },
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, type: application }]\n',
      },
      {
        Dockerfile: 'FROM scratch\n',
        '.github/workflows/mirror.yml': 'env:\n  GIT_MIRROR_PROJECT_ID: ${{ secrets.GIT_MIRROR_PROJECT_ID }}\n',
      },
      { 'apps/web/.gitlab-ci-dso.yml': 'build: { script: make }\n', 'apps/web/Dockerfile': 'FROM scratch\n' },
      { Dockerfile: 'FROM scratch\n' },
    ],
  },
  *check(repository, { profile }): Iterable<Match> {
    const { file, mirrorSigns } = profile.pipeline
    if (repository.has(file)) return
    const misnamed = repository.paths.filter((path) => !path.includes('/') && letters(path) === letters(file))
    for (const path of misnamed) yield { at: repository.fileAt(path), data: { path, file } }
    if (misnamed.length > 0) return
    const dockerfile = repository.dockerfiles.map(({ source }) => source.path).find((path) => !SAMPLE.test(path))
    const kind = kindOf(repository, dockerfile, mirrorSigns, file)
    const at = repository.manifest?.document.source.path ?? dockerfile
    if (kind === 'infrastructure' || at === undefined) return
    yield {
      at: repository.fileAt(at),
      data: { path: '', file },
      severity: kind === 'application' ? 'error' : 'info',
    }
  },
})

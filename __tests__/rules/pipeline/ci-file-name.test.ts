import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const run = (files: Record<string, string>, language?: 'en' | 'fr') => runRule('CI001', files, language)
const CI = 'build: { script: make }\n'
const MISSING = 'There is no ".gitlab-ci-dso.yml" at the root'

describe('a file whose name is nearly the right one', () => {
  it.each([
    '.gitlab-ci-dso.yaml',
    'gitlab-ci-dso.yml',
    '.gitlab-ci.dso.yml',
    '.gitlab-ci_dso.yml',
    '.GitLab-CI-DSO.yml',
  ])('%s is an error at the root', async (path) => {
    expect(await run({ [path]: CI })).toEqual([
      `${path}:1:1 error "${path}" is not read: the name is ".gitlab-ci-dso.yml"`,
    ])
  })

  it.each(['.gitlab-ci-dso.example.java.yml', '.gitlab-ci.yml', 'gitlab-ci-dso.md', 'ci/gitlab-ci-dso.yml'])(
    '%s is none',
    async (path) => {
      expect(await run({ [path]: CI, 'values.yaml': 'replicas: 2' })).toEqual([])
    },
  )

  it('does not matter beside the right one', async () => {
    expect(await run({ '.gitlab-ci-dso.yml': CI, 'gitlab-ci-dso.yml': CI })).toEqual([])
  })

  it('is said in French', async () => {
    expect(await run({ '.gitlab-ci-dso.yaml': CI }, 'fr')).toEqual([
      '.gitlab-ci-dso.yaml:1:1 error « .gitlab-ci-dso.yaml » n’est pas lu : le nom est « .gitlab-ci-dso.yml »',
    ])
  })
})

describe('without a CI file', () => {
  const manifest = (...types: string[]) =>
    `version: 1\nproject: { name: demo }\nrepositories: [${types.map((type, index) => `{ name: r${index}, type: ${type} }`).join(', ')}]\n`
  const docker = { Dockerfile: 'FROM scratch\n' }
  const workflow = {
    '.github/workflows/ci.yml': 'jobs: { sync: { uses: demo/cicd/.github/workflows/sync-cpin.yml@v0 } }\n',
  }

  it('a project of applications is at fault, at its manifest', async () => {
    const found = [`accostage.yaml:1:1 error ${MISSING}`]
    expect(await run({ 'accostage.yaml': manifest('application', 'both') })).toEqual(found)
    expect(await run({ 'accostage.yaml': manifest('application'), ...docker })).toEqual(found)
  })

  it('a project of infrastructure is not', async () => {
    expect(await run({ 'accostage.yaml': manifest('infrastructure'), ...docker })).toEqual([])
  })

  it('a Dockerfile and a sign of the platform are an error, a Dockerfile alone is worth a word', async () => {
    expect(await run({ ...docker, ...workflow })).toEqual([`Dockerfile:1:1 error ${MISSING}`])
    expect(await run(docker)).toEqual([`Dockerfile:1:1 info ${MISSING}`])
    expect(await run({ ...docker, 'accostage.yaml': manifest('application', 'infrastructure') })).toEqual([
      `accostage.yaml:1:1 info ${MISSING}`,
    ])
  })

  it('a repository of GitLab’s own is not surely at fault', async () => {
    expect(await run({ ...docker, ...workflow, '.gitlab-ci.yml': CI })).toEqual([`Dockerfile:1:1 info ${MISSING}`])
  })

  it('examples and tests are no application', async () => {
    expect(await run({ 'examples/web/Dockerfile': 'FROM scratch\n', 'examples/web/.gitlab-ci-dso.yml': CI })).toEqual(
      [],
    )
    expect(await run({ ...workflow, 'README.md': '' })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const FILE = '.gitlab-ci-dso.yml'
const run = (text: string, language?: 'en' | 'fr') => runRule('CI007', { [FILE]: text }, language)
const simple = (more: string) => `push: { extends: .kaniko:simple-build-push, ${more} }\n`

describe('a variable that the template reads', () => {
  it('is missing', async () => {
    expect(await run('push:\n  extends: .kaniko:simple-build-push\n  variables:\n    TAG: "1"\n')).toEqual([
      `${FILE}:3:3 error Job "push" does not set REGISTRY_URL, IMAGE_NAME, which ".kaniko:simple-build-push" reads`,
    ])
  })

  it('is missing through the default that reads it', async () => {
    expect(await run('push: { extends: .buildkit:build-push, variables: { TAG: "1" } }\n')).toEqual([
      `${FILE}:1:40 error Job "push" does not set REGISTRY_URL, IMAGE_NAME, which ".buildkit:build-push" reads`,
    ])
  })

  it('is missing although global, when the template has its own default', async () => {
    const text = `variables: { REGISTRY_URL: a, TAG: b, IMAGE_NAME: web }\n${simple('tags: [x]')}`
    expect(await run(text, 'fr')).toEqual([
      `${FILE}:2:1 error Le job « push » ne définit pas IMAGE_NAME, que lit « .kaniko:simple-build-push »`,
    ])
  })

  it('is missing for artifacts only: a warning', async () => {
    expect(await run('jar: { extends: .java:build, image: maven, variables: { WORKING_DIR: . } }\n')).toEqual([
      `${FILE}:1:44 warning Job "jar" does not set ARTEFACT_DIR, which ".java:build" reads`,
    ])
  })

  it.each([
    ['a global variable', `variables: { REGISTRY_URL: a, IMAGE_NAMES: b, TAG: c }\n${simple('tags: [x]')}`],
    ['a rule', simple('rules: [{ if: $CI, variables: { REGISTRY_URL: a, IMAGE_NAME: b, TAG: c } }]')],
    ['a matrix', simple('parallel: { matrix: [{ REGISTRY_URL: [a], IMAGE_NAME: [b], TAG: [c] }] }')],
    ['the commands before', simple('before_script: ["export REGISTRY_URL=a IMAGE_NAME=b TAG=c"]')],
    ['a file read before', simple('before_script: ["source ./build.env"]')],
    ['commands of another job', simple('before_script: !reference [.a, before_script]')],
    [
      'the report of another job',
      `v: { script: make, artifacts: { reports: { dotenv: v.env } } }\n${simple('tags: [x]')}`,
    ],
    ['a file that was not read', `include: https://example.org/a.yml\n${simple('tags: [x]')}`],
    ['nothing, as the job has its own script', simple('script: [make]')],
    ['an empty value, filled elsewhere', simple('variables: { REGISTRY_URL: "", IMAGE_NAME: "", TAG: "" }')],
  ])('may come from %s', async (_, text) => {
    expect(await run(text)).toEqual([])
  })

  it('is not asked of a hidden job', async () => {
    expect(await run('.push: { extends: .kaniko:simple-build-push }\n')).toEqual([])
  })
})

describe('a value that the template cannot work with', () => {
  it('is a name with a tag, wherever it is written', async () => {
    const text = `variables: { REGISTRY_URL: a, TAG: b, WEB: "web:1.0" }\n${simple('variables: { IMAGE_NAME: $WEB }')}`
    expect(await run(text)).toEqual([`${FILE}:2:70 error IMAGE_NAME of job "push" holds a tag: "web:1.0"`])
  })

  it('is no name with a variable and a default', async () => {
    expect(
      await run(`variables: { REGISTRY_URL: a, TAG: b }\n${simple('variables: { IMAGE_NAME: "${NAME:-web}" }')}`),
    ).toEqual([])
  })

  it('is a folder of charts elsewhere', async () => {
    expect(await run('chart: { extends: .helm:build-push, variables: { CHARTS_DIR: deploy } }\n')).toEqual([
      `${FILE}:1:62 warning CHARTS_DIR of job "chart" is "deploy", ".helm:build-push" looks into "charts" only`,
    ])
  })

  it('is under a name that no template reads', async () => {
    expect(await run('push: { extends: .kaniko:build-push, variables: { WORKDIR: apps } }\n')).toEqual([
      `${FILE}:1:60 warning Job "push" sets WORKDIR, which ".kaniko:build-push" does not read: it reads WORKING_DIR`,
    ])
    expect(
      await run('push: { extends: .kaniko:build-push, variables: { WORKDIR: apps, WORKING_DIR: $WORKDIR } }\n'),
    ).toEqual([])
  })
})

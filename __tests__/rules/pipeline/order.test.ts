import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const FILE = '.gitlab-ci-dso.yml'
const SECRETS = 'read_secret: { stage: secrets, extends: .vault:read_secret }\n'

describe('CI005, the job that reads the secrets', () => {
  const run = (text: string, language?: 'en' | 'fr') => runRule('CI005', { [FILE]: text }, language)

  it('is missing', async () => {
    expect(await run('push:\n  stage: build\n  extends: .kaniko:build-push\n')).toEqual([
      `${FILE}:3:12 error Job "push" extends ".kaniko:build-push", and no job reads the project’s secrets`,
    ])
  })

  it.each([
    [
      'stages: [secrets]',
      'stage: secrets',
      '3:47 error Job "push" does not run after "read_secret", which reads the secrets that it uses',
    ],
    [
      'stages: [image, secrets]',
      'stage: image',
      '3:47 error Job "push" does not run after "read_secret", which reads the secrets that it uses',
    ],
    [
      'stages: [secrets, image]',
      'stage: image, needs: []',
      '3:54 error `needs` of job "push" leaves out "read_secret", which reads the secrets that it uses',
    ],
    [
      'stages: [secrets, image]',
      'stage: image, dependencies: []',
      '3:54 error `dependencies` of job "push" leaves out "read_secret", which reads the secrets that it uses',
    ],
  ])('%s, %s', async (stages, keywords, line) => {
    expect(await run(`${stages}\n${SECRETS}push: { extends: .buildkit:build-push, ${keywords} }\n`)).toEqual([
      `${FILE}:${line}`,
    ])
  })

  it.each([
    ['in a later stage', 'stages: [secrets, image]', 'stage: image'],
    ['with needs in the same stage', 'stages: [secrets]', 'stage: secrets, needs: [read_secret]'],
    [
      'with one of several readers',
      'stages: [secrets, image, late]\nagain: { stage: late, extends: .vault:read_secret }',
      'stage: image',
    ],
    ['in a stage that is not declared, which CI006 says', 'stages: [secrets]', 'stage: image'],
  ])('hands them to a job %s', async (_, stages, keywords) => {
    expect(await run(`${stages}\n${SECRETS}push: { extends: .kaniko:build-push, ${keywords} }\n`)).toEqual([])
  })

  it('may stand in a file that was not read', async () => {
    const remote = 'include: https://example.org/a.yml\nstages: [secrets, image]\n'
    expect(await run(`${remote}push: { stage: image, extends: .kaniko:build-push }\n`)).toEqual([])
    expect(await run(`${remote}${SECRETS}push: { stage: secrets, extends: .kaniko:build-push }\n`)).toEqual([])
    expect(await run(`${remote}push: { stage: image, extends: .kaniko:build-push, needs: [theirs] }\n`)).toEqual([])
    expect(
      await run(`${remote}${SECRETS}push: { stage: image, extends: .kaniko:build-push, needs: [] }\n`),
    ).toHaveLength(1)
  })

  it('is said in French', async () => {
    expect(await run('push: { extends: .npm:build-publish }\n', 'fr')).toEqual([
      `${FILE}:1:18 error Le job « push » hérite de « .npm:build-publish », et aucun job ne lit les secrets du projet`,
    ])
  })
})

describe('CI006, stages', () => {
  const run = (text: string, more: Record<string, string> = {}) => runRule('CI006', { [FILE]: text, ...more })

  it('must be declared', async () => {
    const text = 'stages:\n  - build\nscan:\n  stage: sonar\n  script: make\nlint:\n  script: make\n'
    expect(await run(text)).toEqual([
      `${FILE}:4:10 error Stage "sonar" of job "scan" is not among \`stages\``,
      `${FILE}:6:1 error Job "lint" names no stage, and "test" is not among \`stages\``,
    ])
  })

  it.each(['.pre', 'build', 'test', 'deploy', '.post'])('%s is always there without declaration', async (stage) => {
    expect(await run(`a: { stage: ${stage}, script: make }\n`)).toEqual([])
  })

  it('of the file win over those of its includes', async () => {
    const more = { 'ci/a.yml': 'stages: [scan]\n' }
    expect(await run('include: ci/a.yml\na: { stage: scan, script: make }\n', more)).toEqual([])
    expect(await run('include: ci/a.yml\nstages: [b]\na: { stage: scan, script: make }\n', more)).toHaveLength(1)
  })

  it('may be declared in a file that was not read, unless the file declares them', async () => {
    const remote = 'include: https://example.org/a.yml\n'
    expect(await run(`${remote}a: { stage: scan, script: make }\n`)).toEqual([])
    expect(await run(`${remote}stages: [b]\na: { script: make }\n`)).toEqual([])
    expect(await run(`${remote}stages: [b]\na: { stage: scan, script: make }\n`)).toHaveLength(1)
  })

  it('of hidden jobs do not matter, nor those that are no text', async () => {
    expect(await run('stages: [b]\n.a: { stage: scan }\nc: { stage: [b], script: make }\n')).toEqual([])
    expect(await run('stages: !reference [.x, stages]\n.x: { stages: [c] }\nc: { stage: c, script: make }\n')).toEqual(
      [],
    )
  })
})

describe('CI015, needed jobs', () => {
  it('must exist', async () => {
    const text = 'a: { script: make }\nb:\n  script: make\n  needs:\n    - a\n    - job: c\n  dependencies: [d]\n'
    expect(await runRule('CI015', { [FILE]: text })).toEqual([
      `${FILE}:6:7 error \`needs\` of job "b" names "c", which is not a job of this pipeline`,
      `${FILE}:7:18 error \`dependencies\` of job "b" names "d", which is not a job of this pipeline`,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const FILE = '.gitlab-ci-dso.yml'

describe('CI003, files of the catalogue', () => {
  it('points at each file, and at an include without reference', async () => {
    const text = `
include:
  - project: $CATALOG_PATH
    file:
      - vault-ci.yml
      - helm-build.yml
      - /mirror.yml
`
    expect(await runRule('CI003', { [FILE]: text })).toEqual([
      `${FILE}:3:14 warning The CI catalogue is included without \`ref\``,
      `${FILE}:6:9 error "helm-build.yml" is not a file of the CI catalogue at "main"`,
      `${FILE}:7:9 error "mirror.yml" of the CI catalogue is the platform’s own`,
    ])
  })

  it('reads the includes of included files', async () => {
    const files = {
      [FILE]: 'include: ci/a.yml\n',
      'ci/a.yml': 'include: { project: $CATALOG_PATH, ref: main, file: a.yml }\n',
    }
    expect(await runRule('CI003', files, 'fr')).toEqual([
      'ci/a.yml:1:53 error « a.yml » n’est pas un fichier du catalogue de CI en « main »',
    ])
  })
})

describe('CI004, names in extends', () => {
  const run = (text: string, more: Record<string, string> = {}) => runRule('CI004', { [FILE]: text, ...more })
  const include = (...files: string[]) =>
    `include: { project: $CATALOG_PATH, ref: main, file: [${files.join(', ')}] }\n`

  it('tells an unknown name from a file that is not included and from a template of the past', async () => {
    const text = `${include('kaniko-ci.yml')}
a: { extends: .nowhere }
b: { extends: [.kaniko:build-push, .vault:read_secret] }
c: { extends: .kaniko:build }
`
    expect(await run(text)).toEqual([
      `${FILE}:3:15 error Job "a" extends ".nowhere", which nothing defines`,
      `${FILE}:4:36 error Job "b" extends ".vault:read_secret" of "vault-ci.yml", which is not included`,
      `${FILE}:5:15 error Job "c" extends ".kaniko:build", which the CI catalogue does not have or no longer has`,
    ])
  })

  it('names every job of a circle that closes', async () => {
    const found = await run('.a: { extends: .b }\n.b: { extends: .c }\n.c: { extends: .a }\n')
    expect(found).toContain(`${FILE}:1:16 error Job ".a" extends itself through ".b"`)
  })

  it.each([
    ['remote', 'include: https://example.org/a.yml'],
    ['missing', 'include: ci/missing.yml'],
    ['component', 'include: [{ component: $CI_SERVER_FQDN/demo/c@1 }]'],
    ['other reference of the catalogue', include('kaniko-ci.yml').replace('main', 'v2')],
  ])('is silent when a %s include may define them', async (_, text) => {
    expect(await run(`${text}\na: { extends: [.nowhere, .kaniko:build, .java:build] }\n`)).toEqual([])
  })

  it('knows the jobs of local includes', async () => {
    expect(await run('include: [ci/a.yml]\na: { extends: .b }\n', { 'ci/a.yml': '.b: { script: make }\n' })).toEqual([])
  })

  it('warns only in a file that the platform does not read', async () => {
    expect(await runRule('CI004', { '.gitlab-ci-dso.example.yml': 'a: { extends: .b }\n' })).toEqual([
      '.gitlab-ci-dso.example.yml:1:15 warning Job "a" extends ".b", which nothing defines',
    ])
  })
})

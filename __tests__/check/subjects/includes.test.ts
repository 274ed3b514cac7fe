import { describe, expect, it } from 'vitest'
import { jobOf, readPipeline, variablesOf } from './read-pipeline.ts'

const MAIN = '.gitlab-ci-dso.yml'

describe('an include', () => {
  it.each([
    ['a path', 'include: /ci/a.yml', 'local', '/ci/a.yml'],
    ['a mapping', 'include: { local: ./ci/a.yml }', 'local', './ci/a.yml'],
    ['a list', 'include: [{ local: ci/a.yml, rules: [{ if: $CI }] }]', 'local', 'ci/a.yml'],
    ['an address', 'include: https://example.org/a.yml', 'remote', 'https://example.org/a.yml'],
    ['a remote', 'include: [{ remote: "https://example.org/a.yml" }]', 'remote', 'https://example.org/a.yml'],
    ['a template', 'include: { template: Auto-DevOps.gitlab-ci.yml }', 'template', 'Auto-DevOps.gitlab-ci.yml'],
    ['a component', 'include: [{ component: $CI_SERVER_FQDN/g/p/c@1 }]', 'component', '$CI_SERVER_FQDN/g/p/c@1'],
    ['a project', 'include: { project: g/p, file: /a.yml }', 'project', 'g/p'],
  ])('is %s', (_, text, type, target) => {
    const { includes } = readPipeline({ [MAIN]: text, 'ci/a.yml': 'a: { script: make }' })
    expect(includes).toMatchObject([{ type, target, known: type === 'local' }])
  })

  it('of a project names one file or several, with their places', () => {
    const one = readPipeline('include: { project: g/p, file: /a.yml, ref: v1 }\n')
    expect(one.includes).toMatchObject([{ ref: 'v1', files: [{ name: 'a.yml', route: ['include', 'file'] }] }])
    const two = readPipeline('include:\n  - project: g/p\n    file: [a.yml, b.yml]\n')
    expect(two.includes[0]?.files).toEqual([
      { name: 'a.yml', route: ['include', 0, 'file', 0] },
      { name: 'b.yml', route: ['include', 0, 'file', 1] },
    ])
  })
})

describe('a local include', () => {
  it('brings its jobs, variables and includes', () => {
    const pipeline = readPipeline({
      [MAIN]: 'include: [ci/a.yml]\nvariables: { A: main }\nbuild: { extends: .base }\n',
      'ci/a.yml': 'include: { local: ci/b.yml }\nvariables: { A: a, B: a }\n.base: { stage: build }\n',
      'ci/b.yml': 'lint: { script: make lint }\n',
    })
    expect(pipeline.jobs.map(({ name, included }) => [name, included])).toEqual([
      ['build', false],
      ['.base', true],
      ['lint', true],
    ])
    expect(variablesOf(pipeline)).toEqual({ A: 'main', B: 'a' })
    expect(jobOf(pipeline, 'build')).toMatchObject({ stage: 'build', resolved: true })
    expect(jobOf(pipeline, 'lint').document.source.path).toBe('ci/b.yml')
    expect(pipeline.incomplete).toBe(false)
  })

  it('lies under a job of the same name, key by key', () => {
    const pipeline = readPipeline({
      [MAIN]: 'include: ci/a.yml\nbuild: { variables: { A: main } }\n',
      'ci/a.yml': 'build: { script: [make], variables: { A: a, B: a } }\n',
    })
    const build = jobOf(pipeline, 'build')
    expect(build.value).toEqual({ script: ['make'], variables: { A: 'main', B: 'a' } })
    expect(build.included).toBe(false)
    expect(variablesOf(build)).toEqual({ A: 'main', B: 'a' })
    expect(build.document.locate([...build.route, 'script'])).toMatchObject({
      path: MAIN,
      start: { line: 2, column: 1 },
    })
  })

  it('may come back to itself', () => {
    const pipeline = readPipeline({
      [MAIN]: 'include: ci/a.yml\nbuild: { script: make }\n',
      'ci/a.yml': `include: [ci/a.yml, ${MAIN}]\nlint: { script: make }\n`,
    })
    expect(pipeline.jobs.map(({ name }) => name)).toEqual(['build', 'lint'])
    expect(pipeline.incomplete).toBe(false)
  })
})

describe('a pipeline is incomplete with', () => {
  it.each([
    ['a remote file', 'include: https://example.org/a.yml'],
    ['a template', 'include: [{ template: Jobs/Build.gitlab-ci.yml }]'],
    ['a component', 'include: [{ component: g/p/c@1 }]'],
    ['another project', 'include: { project: g/p, file: a.yml }'],
    ['a project without file', 'include: { project: $CATALOG_PATH }'],
    ['an unknown file of the catalogue', 'include: { project: $CATALOG_PATH, file: helm-build.yml }'],
    ['another reference of the catalogue', 'include: { project: $CATALOG_PATH, ref: v2, file: vault-ci.yml }'],
    ['a missing local file', 'include: ci/missing.yml'],
    ['a pattern', 'include: ci/*.yml'],
    ['a variable in a path', 'include: ci/$KIND.yml'],
    ['a path outside', 'include: ../a.yml'],
    ['a file that is no mapping', 'include: ci/list.yml'],
    ['an include of an unknown form', 'include: [{ inputs: {} }]'],
  ])('%s', (_, text) => {
    expect(readPipeline({ [MAIN]: text, 'ci/list.yml': '[a]', 'ci/$KIND.yml': 'a: {}' }).incomplete).toBe(true)
  })

  it.each([
    ['nothing', 'build: { script: make }'],
    ['an empty include', 'include:'],
    ['the catalogue', 'include: { project: "${CATALOG_PATH}", file: [vault-ci.yml, /kaniko-ci.yml] }'],
  ])('not %s', (_, text) => {
    expect(readPipeline(text).incomplete).toBe(false)
  })

  it('more files than GitLab reads', () => {
    const files = Object.fromEntries(
      Array.from({ length: 151 }, (_, index) => [`ci/${index}.yml`, `include: ci/${index + 1}.yml\n`]),
    )
    expect(readPipeline({ ...files, [MAIN]: 'include: ci/2.yml', 'ci/151.yml': '{}' }).incomplete).toBe(false)
    expect(readPipeline({ ...files, [MAIN]: 'include: ci/1.yml', 'ci/151.yml': '{}' }).incomplete).toBe(true)
  })
})

describe('a hostile file', () => {
  const aliases = Array.from({ length: 60 }, (_, level) => {
    const keys = Array.from({ length: 9 }, (_, key) => `k${key}: ${level === 0 ? '{ x: y }' : `*a${level - 1}`}`)
    return `.a${level}: &a${level} { ${keys.join(', ')} }`
  })

  it('of aliases in aliases is given up, not expanded', () => {
    const text = `${aliases.join('\n')}\nbuild: { extends: [.a59, .a58, .a57], variables: *a59 }\n`
    expect(readPipeline(text).jobs.length).toBe(61)
  })

  it('with a long chain of templates ends', () => {
    const jobs = Array.from({ length: 3000 }, (_, index) => `.j${index}: { extends: [.j${index + 1}, .j${index + 2}] }`)
    const pipeline = readPipeline(jobs.join('\n'))
    expect(pipeline.incomplete).toBe(true)
    expect(pipeline.jobs.length).toBe(1000)
  })

  it('with names of JavaScript objects reads them as any other', () => {
    const pipeline = readPipeline(
      '__proto__: { script: a }\nconstructor: { extends: __proto__, variables: { toString: b } }\n',
    )
    expect(jobOf(pipeline, 'constructor')).toMatchObject({ ancestors: ['__proto__'], resolved: true })
    expect(variablesOf(jobOf(pipeline, 'constructor'))).toEqual({ toString: 'b' })
  })
})

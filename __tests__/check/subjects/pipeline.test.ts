import { describe, expect, it } from 'vitest'
import { catalogue, jobOf, readPipeline, variablesOf } from './read-pipeline.ts'

describe('jobs', () => {
  it('are the top-level mappings that are no word of GitLab, hidden ones included', () => {
    const pipeline = readPipeline(`
      default: { image: alpine }
      workflow: { rules: [] }
      stages: [build]
      variables: { TAG: "1" }
      .lines: [a, b]
      .shared: { image: alpine }
      pages: { script: make }
      build: { script: make }
      broken: text
    `)
    expect(pipeline.jobs.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['.shared', true],
      ['pages', false],
      ['build', false],
    ])
  })

  it.each(['', 'text', '[a, b]', '42', '"\\0": {}', 'build: null'])('are none, without a crash, in %j', (text) => {
    const { jobs } = readPipeline(`---\n${text}\n`)
    expect(jobs.every(({ name }) => name === '\0')).toBe(true)
  })

  it('keep anchors and merge keys resolved, and !reference as a list', () => {
    const pipeline = readPipeline(`
.base: &base { image: alpine, variables: &shared { A: "1" } }
.lib: { script: [make] }
build:
  <<: *base
  variables: { <<: *shared, B: "2" }
  script:
    - !reference [.lib, script]
    - done
`)
    const build = jobOf(pipeline, 'build')
    expect(build.get('image')).toBe('alpine')
    expect(build.get('script')).toEqual([['.lib', 'script'], 'done'])
    expect(variablesOf(build)).toEqual({ A: '1', B: '2' })
  })

  it('point into the text', () => {
    const build = jobOf(readPipeline('stages: [build]\nbuild:\n  stage: build\n  script: make\n'), 'build')
    expect(build.document.locate([...build.route, 'stage'])).toMatchObject({ start: { line: 3, column: 10 } })
  })
})

describe('stages', () => {
  it('of a job are its own, else inherited, else test', () => {
    const pipeline = readPipeline(`
      .a: { stage: package }
      own: { extends: .a, stage: build }
      inherited: { extends: .a }
      none: { script: make }
      catalogue: { extends: .npm:build-publish }
    `)
    expect(pipeline.jobs.map(({ name, stage }) => [name, stage])).toEqual([
      ['.a', 'package'],
      ['own', 'build'],
      ['inherited', 'package'],
      ['none', 'test'],
      ['catalogue', 'package-app'],
    ])
    expect(pipeline.stages).toBeUndefined()
  })

  it('are those of the file, else of what it includes', () => {
    const included = { 'ci/stages.yml': 'stages: [a, b]\n' }
    const include = 'include: ci/stages.yml\n'
    expect(readPipeline({ ...included, '.gitlab-ci-dso.yml': include }).stages).toEqual(['a', 'b'])
    expect(readPipeline({ ...included, '.gitlab-ci-dso.yml': `${include}stages: [c]\n` }).stages).toEqual(['c'])
  })
})

describe('extends', () => {
  it('is followed over several levels, the nearest first', () => {
    const pipeline = readPipeline(`
      .a: { image: a }
      .b: { extends: .a, image: b, tags: [x] }
      .c: { image: c }
      build: { extends: [.b, .c] }
    `)
    const build = jobOf(pipeline, 'build')
    expect(build.extends).toEqual([
      { name: '.b', route: ['extends', 0] },
      { name: '.c', route: ['extends', 1] },
    ])
    expect(build.ancestors).toEqual(['.b', '.c', '.a'])
    expect(build.effective).toMatchObject({ image: 'c', tags: ['x'] })
    expect(build.value).toEqual({ extends: ['.b', '.c'] })
    expect(build.resolved).toBe(true)
  })

  it('reaches the templates of the catalogue, and what these extend', () => {
    const build = jobOf(readPipeline('.mvn: { extends: .java:build }\npackage: { extends: .mvn }\n'), 'package')
    expect(build.ancestors).toEqual(['.mvn', '.java:build', '.java:init'])
    expect(build.templates.map(({ name, file }) => [name, file])).toEqual([
      ['.java:build', 'java-mvn.yml'],
      ['.java:init', 'java-mvn.yml'],
    ])
  })

  it('is not resolved when a name of the chain is unknown', () => {
    const pipeline = readPipeline(
      '.a: { extends: .nowhere }\nbuild: { extends: .a }\nother: { extends: constructor }\n',
    )
    expect(pipeline.jobs.map(({ resolved }) => resolved)).toEqual([false, false, false])
    expect(jobOf(pipeline, 'build').ancestors).toEqual(['.a'])
  })

  it('ends in a cycle, which shows', () => {
    const pipeline = readPipeline('.a: { extends: .b }\n.b: { extends: .a }\nself: { extends: self }\n')
    expect(jobOf(pipeline, '.a').ancestors).toEqual(['.b', '.a'])
    expect(jobOf(pipeline, 'self').ancestors).toEqual(['self'])
  })

  it('merges a job of the same name over the template of an included catalogue file', () => {
    const text = '.kaniko:simple-build-push: { image: mine }\nbuild: { extends: .kaniko:simple-build-push }\n'
    expect(variablesOf(jobOf(readPipeline(catalogue('kaniko-ci.yml') + text), 'build'))).toMatchObject({
      WORKING_DIR: '.',
    })
    expect(variablesOf(jobOf(readPipeline(text), 'build'))).toEqual({})
  })
})

describe('variables', () => {
  it('of a job are the global ones, those of its templates, its own: the last one wins', () => {
    const pipeline = readPipeline(`
variables:
  GLOBAL: { value: g, description: shown in the form }
  A: global
  DOCKERFILE: docker/Dockerfile
.a: { variables: { A: template, B: 1.5, EMPTY: } }
build:
  extends: [.a, .kaniko:build-push]
  variables: { B: own }
`)
    const build = jobOf(pipeline, 'build')
    expect(variablesOf(build)).toMatchObject({
      GLOBAL: 'g',
      A: 'template',
      B: 'own',
      EMPTY: '',
      DOCKERFILE: 'Dockerfile',
    })
    const at = Object.fromEntries(
      build.variables.map(({ name, document, route }) => [name, document?.locate(route).start.line]),
    )
    expect(at).toMatchObject({ GLOBAL: 3, A: 6, B: 9, DOCKERFILE: undefined })
  })

  it('of the file are kept from a job that does not inherit them', () => {
    const pipeline = readPipeline(`
      variables: { A: "1", B: "2" }
      none: { inherit: { variables: false }, variables: { C: "3" } }
      some: { inherit: { variables: [B] } }
    `)
    expect(variablesOf(jobOf(pipeline, 'none'))).toEqual({ C: '3' })
    expect(variablesOf(jobOf(pipeline, 'some'))).toEqual({ B: '2' })
  })
})

describe('needs', () => {
  it.each([
    ['[a, b]', ['a', 'b']],
    ['[{ job: a, artifacts: false }, { job: b, optional: true }]', ['a', 'b']],
    ['[{ project: g/p, job: x, ref: main }, { pipeline: $UP, job: y }, a]', ['a']],
    ['{ pipeline: $UPSTREAM }', []],
    ['[]', []],
    ['a', ['a']],
    ['', undefined],
  ])('%s', (needs, names) => {
    expect(jobOf(readPipeline(`build:\n  needs: ${needs}\n`), 'build').needs).toEqual(names)
  })

  it('are inherited', () => {
    const pipeline = readPipeline('.a: { needs: [secrets] }\nbuild: { extends: .a }\n')
    expect(jobOf(pipeline, 'build').needs).toEqual(['secrets'])
  })
})

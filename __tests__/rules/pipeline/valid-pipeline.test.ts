import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const FILE = '.gitlab-ci-dso.yml'
const run = (text: string, language?: 'en' | 'fr') => runRule('CI002', { [FILE]: text }, language)

describe('GitLab refuses', () => {
  it.each([
    ['a list', '- build\n', '1:1 error The file holds no mapping of jobs'],
    ['no visible job', 'stages: [build]\n.base: { script: make }\n', '1:1 error The file holds no visible job'],
    [
      'a text in place of a job',
      'build: { script: make }\ntest: make test\n',
      '2:1 error "test" is neither a job nor a word of GitLab: it should be a mapping',
    ],
    [
      'a job that does nothing',
      'build:\n  image: alpine\n',
      '1:1 error Job "build" has neither `script`, `run` nor `trigger`',
    ],
    [
      'a colon in a command',
      'build:\n  script:\n    - make\n    - echo result: done\n',
      '4:7 error script of job "build" holds something else than a text: "echo result: "',
    ],
    [
      'a boolean as a command',
      'build:\n  script: [make]\n  after_script:\n    - true\n',
      '4:7 error after_script of job "build" holds something else than a text: "true"',
    ],
    [
      'a colon in the commands of a template in use',
      '.base: { before_script: [{ a: b }] }\nbuild: { extends: .base, script: make }\n',
      '1:28 error before_script of job ".base" holds something else than a text: "a: "',
    ],
    [
      'a stage that is a number',
      'build: { stage: 1, script: make }\n',
      '1:17 error stage of job "build" should be a text',
    ],
    [
      'needs as a text',
      'a: { script: a }\nb: { script: b, needs: a }\n',
      '2:24 error needs of job "b" should be a list or a mapping',
    ],
    [
      'stages as a text',
      'stages: build\nb: { script: b, stage: build }\n',
      '1:9 error "stages" should be a list of texts',
    ],
    [
      'a keyword with another spelling',
      'build:\n  before-script: [make]\n  script: make\n',
      '2:3 error Job "build" has an unknown keyword "before-script", did you mean "before_script"?',
    ],
  ])('%s', async (_, text, line) => {
    expect(await run(text)).toEqual([`${FILE}:${line}`])
  })

  it('in French too', async () => {
    expect(await run('build:\n  stages: build\n  script: make\n', 'fr')).toEqual([
      `${FILE}:2:3 error Le job « build » a un mot-clé inconnu « stages », vouliez-vous dire « stage » ?`,
    ])
  })
})

describe('GitLab may accept', () => {
  it.each([
    [
      'a job whose other half may be in an unread file',
      'include: https://example.org/a.yml\nbuild: { image: alpine }\n',
    ],
    ['a job whose script is that of a catalogue template', 'build: { extends: .vault:read_secret }\n'],
    ['a job whose template is unknown, which CI004 says', 'build: { extends: .unknown }\n'],
    ['commands in lists of lists', 'build: { script: [[make, [all]], !reference [.a, script]] }\n'],
    ['a hidden key of any form', '.lines: &lines [a, b]\n.text: t\nbuild: { script: *lines }\n'],
    ['a template that nobody uses', '.base: { script: [{ a: b }] }\nbuild: { script: make }\n'],
    ['keywords that are not known here', 'build: { script: make, something_new: true }\n'],
    ['a file that only includes jobs not read', 'include: { project: demo/ci, file: all.yml }\n'],
  ])('%s', async (_, text) => {
    expect(await run(text)).toEqual([])
  })
})

it('an example that the platform does not read is a warning', async () => {
  expect(await runRule('CI002', { 'docs/.gitlab-ci-dso.yml': 'build: make\n' })).toEqual([
    'docs/.gitlab-ci-dso.yml:1:1 warning "build" is neither a job nor a word of GitLab: it should be a mapping',
  ])
})

import { describe, expect, test } from 'vitest'
import { madeFiles } from '../../../../src/check/subjects/builds/made-files.ts'
import { catalogue, jobOf, readPipeline } from '../read-pipeline.ts'

const BUILD = 'build: { extends: .kaniko:simple-build-push, stage: deploy }\n'
const INCLUDE = catalogue('kaniko-ci.yml', 'java-mvn.yml')

function made(text: string, path: string): boolean {
  const pipeline = readPipeline(INCLUDE + text)
  return madeFiles(pipeline)(jobOf(pipeline, 'build'))(path)
}

describe('a job may find', () => {
  test.each<[string, string, string]>([
    ['an artifact', `jar: { script: mvn, artifacts: { paths: [target/] } }\n${BUILD}`, 'target/app.jar'],
    ['a folder above an artifact', `jar: { script: mvn, artifacts: { paths: [a/b/c.jar] } }\n${BUILD}`, 'a'],
    ['what a pattern may name', `jar: { script: mvn, artifacts: { paths: ["a/*/c.jar"] } }\n${BUILD}`, 'a/b/c.jar'],
    ['anything', `jar: { script: mvn, artifacts: { paths: ["**/*.jar"] } }\n${BUILD}`, 'x'],
    ['anything untracked', `jar: { script: mvn, artifacts: { untracked: true } }\n${BUILD}`, 'x'],
    ['what an unknown variable names', `jar: { script: mvn, artifacts: { paths: [$OUT] } }\n${BUILD}`, 'x'],
    [
      'the folder that a template keeps',
      `jar: { extends: .java:build, variables: { ARTEFACT_DIR: ./target/*.jar } }\n${BUILD}`,
      'target/app.jar',
    ],
    ['its cache', 'build: { extends: .kaniko:simple-build-push, cache: { paths: [dist] } }\n', 'dist/x'],
    ['what its commands make', 'build: { extends: .kaniko:simple-build-push, before_script: [npm ci] }\n', 'x'],
    [
      'what it changes in place',
      'build: { extends: .kaniko:simple-build-push, before_script: ["sed -i s/a/b/ x"] }\n',
      'x',
    ],
    ['what it fetches', 'build: { extends: .kaniko:simple-build-push, before_script: [git submodule update] }\n', 'x'],
    ['what it writes', 'build: { extends: .kaniko:simple-build-push, before_script: ["echo a > b"] }\n', 'b'],
    [
      'what another project made',
      'build: { extends: .kaniko:simple-build-push, needs: [{ project: a/b, job: c }] }\n',
      'x',
    ],
  ])('%s', (_, text, path) => {
    expect(made(text, path)).toBe(true)
  })
})

test('a job may find what an unread file makes', () => {
  const pipeline = readPipeline(`include: [{ remote: "https://demo.fr/ci.yml" }]\n${BUILD}`)
  expect(madeFiles(pipeline)(jobOf(pipeline, 'build'))('x')).toBe(true)
})

describe('a job does not find', () => {
  test.each<[string, string, string]>([
    [
      'what lies beside an artifact',
      `jar: { script: mvn, artifacts: { paths: [target/a.jar] } }\n${BUILD}`,
      'target/b.jar',
    ],
    ['the artifact of a hidden job', `.jar: { script: mvn, artifacts: { paths: [target/] } }\n${BUILD}`, 'target'],
    [
      'a file of its configuration',
      'build: { extends: .kaniko:simple-build-push, before_script: ["export A=b", "echo $X > /kaniko/.docker/config.json"] }\n',
      'b',
    ],
  ])('%s', (_, text, path) => {
    expect(made(text, path)).toBe(false)
  })
})

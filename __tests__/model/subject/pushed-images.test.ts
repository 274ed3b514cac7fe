import { describe, expect, test } from 'vitest'
import { CLOUD_PI_NATIVE } from '../../../rules/profiles/cloud-pi-native.generated.ts'
import { pushedImages } from '../../../src/model/subject/pushed-images.ts'
import { catalogue, jobOf, readPipeline } from '../../check/subjects/read-pipeline.ts'

/** `unique web:1` for each image of the job `build`. */
const pushed = (text: string): string[] =>
  pushedImages(jobOf(readPipeline(catalogue('kaniko-ci.yml') + text), 'build'), CLOUD_PI_NATIVE).map(
    ({ tag, text: image }) => `${tag} ${image}`,
  )

const simple = (variables: string, more = ''): string =>
  `build: { extends: .kaniko:simple-build-push, variables: { REGISTRY_URL: r, IMAGE_NAME: web, ${variables} }${more} }\n`

describe('the tag of an image', () => {
  test.each<[string, string, string[]]>([
    ['a commit', simple('TAG: $CI_COMMIT_SHA'), ['unique r/web:$CI_COMMIT_SHA']],
    ['part of a commit', simple('TAG: "v-${CI_COMMIT_SHA:0:8}"'), ['unique r/web:v-${CI_COMMIT_SHA:0:8}']],
    ['a branch', simple('TAG: $CI_COMMIT_BRANCH'), ['repeated r/web:$CI_COMMIT_BRANCH']],
    ['nothing', simple('TAG: ""'), ['repeated r/web:']],
    ['an unknown variable', simple('TAG: $VERSION'), ['unknown r/web:$VERSION']],
    ['a rule', simple('TAG: latest', ', rules: [{ variables: { TAG: $CI_COMMIT_SHA } }]'), ['unknown r/web:$TAG']],
    ['a command of its own', simple('TAG: x', ', before_script: ["TAG=v$CI_JOB_ID"]'), ['unique r/web:v$CI_JOB_ID']],
    [
      'one of two commands',
      simple('TAG: x', ', before_script: ["if a; then TAG=b; else TAG=$CI_JOB_ID; fi"]'),
      ['unique r/web:$CI_JOB_ID'],
    ],
    ['git', simple('TAG: x', ', before_script: ["export TAG=$(git describe)"]'), ['unique r/web:(…)']],
    [
      'a program',
      simple('TAG: x', ', before_script: ["export TAG=$(./version.sh | tail)"]'),
      ['repeated r/web:(version)'],
    ],
    ['another program', simple('TAG: x', ', before_script: ["export TAG=$(./number)"]'), ['unknown r/web:(…)']],
    [
      'a file that is read',
      simple('TAG: x', ', before_script: [". ./build.env"]'),
      ['unknown $REGISTRY_URL/$IMAGE_NAME:$TAG'],
    ],
    ['a loop of values', simple('TAG: $A, A: $TAG'), ['unknown r/web:']],
    [
      'a registry with a port',
      'build: { extends: .kaniko:simple-build-push, variables: { REGISTRY_URL: "r:5000", IMAGE_NAME: a/web, TAG: "1" } }\n',
      ['repeated r:5000/a/web:1'],
    ],
  ])('%s', (_, text, images) => {
    expect(pushed(text)).toEqual(images)
  })
})

describe('a script of its own', () => {
  test.each<[string, string[]]>([
    ['docker push r/web:$CI_JOB_ID', ['unique r/web:$CI_JOB_ID']],
    ['docker push r/web', ['repeated r/web']],
    ['git push origin main', []],
    [
      '/kaniko/executor --destination=r/a:1 --destination "r/b:$CI_COMMIT_SHA"',
      ['repeated r/a:1', 'unique r/b:$CI_COMMIT_SHA'],
    ],
    ['buildctl build --output type=image,name=r/a:1,push=true', ['repeated r/a:1']],
    ['for I in a b; do docker push $(echo $I); done', ['unknown ']],
  ])('%s', (script, images) => {
    expect(pushed(`build:\n  script:\n    - '${script}'\n`)).toEqual(images)
  })
})

test.each([
  ['a', 'unknown $REGISTRY_URL/$IMAGE_NAME:$TAG'],
  ['a=', 'unknown $REGISTRY_URL/$IMAGE_NAME:$TAG'],
  ['a=>', 'unknown r/web:$VERSION'],
])('a report made by a long text of "%s" is looked through once', (piece, image) => {
  const script = JSON.stringify([piece.repeat(400_000)])
  const reporter = `version: { stage: .pre, script: ${script}, artifacts: { reports: { dotenv: v.env } } }\n`
  expect(pushed(`${reporter}${simple('TAG: $VERSION')}`)).toEqual([image])
})

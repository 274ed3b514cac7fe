import { describe, expect, it } from 'vitest'
import { imageBuilds } from '../../../src/check/subjects/image-builds.ts'
import { readPipeline } from './read-pipeline.ts'

/** `path job builder target context` of every build, `?` at the end when one could not be determined. */
function buildsOf(text: string): string[] {
  const { builds, unknown } = imageBuilds(readPipeline(text))
  const lines = builds.map(({ path, build: { job, builder, target = '-', context = '?' } }) =>
    [path, job, builder, target, context].join(' '),
  )
  return unknown ? [...lines, '?'] : lines
}

const simple = (variables: string): string =>
  `build: { extends: .kaniko:simple-build-push, variables: { ${variables} } }`

describe('a template of the catalogue builds', () => {
  it.each([
    ['$WORKING_DIR/$DOCKERFILE', simple('WORKING_DIR: apps/web'), 'apps/web/Dockerfile build kaniko - .'],
    [
      './ left out',
      simple('WORKING_DIR: ./apps//web/, DOCKERFILE: ./Dockerfile.ci'),
      'apps/web/Dockerfile.ci build kaniko - .',
    ],
    [
      'up and down',
      simple('WORKING_DIR: apps/web, DOCKERFILE: ../api/Dockerfile'),
      'apps/api/Dockerfile build kaniko - .',
    ],
    [
      '$DOCKERFILE from the root',
      'build: { extends: .kaniko:build-push, variables: { WORKING_DIR: ./apps/web, DOCKERFILE: ./apps/web/Dockerfile } }',
      'apps/web/Dockerfile build kaniko - apps/web',
    ],
    [
      '$DOCKERFILE_DIR/$DOCKERFILE_NAME',
      'build: { extends: .buildkit:build-push, variables: { WORKING_DIR: apps, DOCKERFILE_NAME: web.Dockerfile } }',
      'apps/web.Dockerfile build buildkit - apps',
    ],
    ['variables in variables', simple('APP: web, WORKING_DIR: "apps/${APP}"'), 'apps/web/Dockerfile build kaniko - .'],
    ['a default', simple('DOCKERFILE: "${FILE:-Dockerfile.ci}"'), 'Dockerfile.ci build kaniko - .'],
  ])('%s', (_, text, line) => {
    expect(buildsOf(text)).toEqual([line])
  })

  it('what it sets itself, whatever the global variables', () => {
    expect(buildsOf(`variables: { DOCKERFILE: docker/Dockerfile, WORKING_DIR: apps }\n${simple('')}`)).toEqual([
      'Dockerfile build kaniko - .',
    ])
  })

  it('through a template of the file, for every visible job', () => {
    expect(
      buildsOf(`
        .image: { extends: [.kaniko:simple-build-push], variables: { WORKING_DIR: apps/$APP } }
        web: { extends: .image, variables: { APP: web } }
        api: { extends: .image, variables: { APP: api } }
      `),
    ).toEqual(['apps/web/Dockerfile web kaniko - .', 'apps/api/Dockerfile api kaniko - .'])
  })

  it('each line of a matrix', () => {
    expect(
      buildsOf(`
        build:
          extends: .kaniko:simple-build-push
          parallel: { matrix: [{ APP: [web, api] }, { APP: cron }] }
          variables: { WORKING_DIR: apps/$APP }
      `),
    ).toEqual(['web', 'api', 'cron'].map((app) => `apps/${app}/Dockerfile build kaniko - .`))
  })

  it('what a rule sets as well as what the job does', () => {
    expect(
      buildsOf(`
        workflow: { rules: [{ if: $CI_COMMIT_TAG, variables: { DOCKERFILE: Dockerfile.tag } }] }
        build:
          extends: .kaniko:simple-build-push
          rules: [{ if: $CI, variables: { DOCKERFILE: Dockerfile.prod } }, { when: on_success }]
      `),
    ).toEqual(['Dockerfile', 'Dockerfile.tag', 'Dockerfile.prod'].map((file) => `${file} build kaniko - .`))
  })

  it.each([
    [
      'kaniko',
      simple('EXTRA_BUILD_ARGS: "--build-arg V=$CI_COMMIT_SHA --target=prod"'),
      'Dockerfile build kaniko prod .',
    ],
    ['kaniko', simple('EXTRA_KANIKO_ARGS: --target prod'), 'Dockerfile build kaniko prod .'],
    [
      'buildkit',
      `build: { extends: .buildkit:build-push, variables: { EXTRA_BUILDKIT_ARGS: --opt target=$STAGE, STAGE: prod } }`,
      'Dockerfile build buildkit prod .',
    ],
    [
      'buildkit',
      'build: { extends: .buildkit:build-push, variables: { EXTRA_BUILD_ARGS: --opt build-arg:A=b --opt=target=prod } }',
      'Dockerfile build buildkit prod .',
    ],
  ])('up to the target given to %s', (_, text, line) => {
    expect(buildsOf(text)).toEqual([line])
  })
})

describe('nothing is listed, and said to be unknown, for', () => {
  it.each([
    ['a variable that nobody sets', simple('WORKING_DIR: $SOMEWHERE')],
    ['a command in a value', simple('WORKING_DIR: $(cat where)')],
    ['a variable of a group', simple('DOCKERFILE: $CI_PROJECT_NAME/Dockerfile')],
    ['a root within a path', simple('WORKING_DIR: $CI_PROJECT_DIR/apps')],
    ['a path outside', simple('WORKING_DIR: ../other')],
    ['variables that read each other', simple('WORKING_DIR: $A, A: $B$B, B: $A$A')],
    ['an unknown target', simple('EXTRA_BUILD_ARGS: --target=$STAGE')],
    [
      'a variable set by the job’s commands',
      `build: { extends: .kaniko:simple-build-push, before_script: ['export DOCKERFILE=$(ls)'] }`,
    ],
    ['a script taken from an unread job', 'build: { script: !reference [.kaniko:build-push, script] }'],
    ['a compose file', 'build: { script: docker compose -f ci.yml build }'],
    ['a Dockerfile on standard input', 'build: { script: docker build -t a - }'],
    ['a context of its own', 'build: { script: /kaniko/executor --context apps --dockerfile Dockerfile --no-push }'],
    ['a folder that the script enters', 'build: { script: ["cd $WHERE", "docker build ."] }'],
  ])('%s', (_, text) => {
    expect(buildsOf(text)).toEqual(['?'])
  })
})

describe('a script builds', () => {
  it.each([
    [
      'with kaniko',
      '/kaniko/executor --context "$CI_PROJECT_DIR/api" --dockerfile="${CI_PROJECT_DIR}/api/Dockerfile" --destination a:1 --target run',
      'api/Dockerfile build kaniko run api',
    ],
    ['with kaniko from the root', 'executor -f docker/Dockerfile -c . --no-push', 'docker/Dockerfile build kaniko - .'],
    [
      'with buildctl',
      'buildctl-daemonless.sh build --frontend dockerfile.v0 --local context=. --local dockerfile=docker --opt filename=Web --opt target=x',
      'docker/Web build buildkit x .',
    ],
    ['with docker', 'docker build --pull -t a:1 --build-arg V=1 api', 'api/Dockerfile build unknown - api'],
    ['with docker buildx', 'if true; then docker buildx build --push -f api/Web . ; fi', 'api/Web build unknown - .'],
    ['with podman', 'cd api && podman build --file Web .', 'api/Web build unknown - api'],
    ['with buildah', 'sudo buildah bud -f api/Web --target=prod .', 'api/Web build unknown prod .'],
  ])('%s', (_, script, line) => {
    expect(buildsOf(`build:\n  script:\n    - echo start\n    - ${JSON.stringify(script)}\n`)).toEqual([line])
  })

  it('through !reference to a job of the file', () => {
    expect(
      buildsOf(`
.lib: { script: [docker build -f $FILE .] }
build: { variables: { FILE: api/Dockerfile }, script: [!reference [.lib, script], echo done] }
`),
    ).toEqual(['api/Dockerfile build unknown - .'])
  })

  it('in place of the template that the job extends', () => {
    expect(
      buildsOf(`
        build:
          extends: .kaniko:simple-build-push
          variables: { WORKING_DIR: web }
          script: [/kaniko/executor --context $CI_PROJECT_DIR --dockerfile $CI_PROJECT_DIR/$WORKING_DIR/Dockerfile.mine]
      `),
    ).toEqual(['web/Dockerfile.mine build kaniko - .'])
  })

  it('nothing with other commands', () => {
    expect(
      buildsOf(`
        test: { script: [docker login, npm run build, make build, executor --help, docker push a] }
        .hidden: { script: docker build . }
        down: { trigger: { include: child.yml } }
      `),
    ).toEqual([])
  })

  it('nothing, without a hang, in a hostile text', () => {
    const nested = `echo ${'$('.repeat(20_000)}`
    const { builds } = imageBuilds(readPipeline(`build: { script: [${JSON.stringify(nested)}] }`))
    expect(builds).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const INCLUDE =
  'include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, kaniko-ci.yml, buildkit-ci.yml]\n    ref: main\n'

test('each job reads from its own context', async () => {
  const files = {
    'web/Dockerfile': 'FROM docker.io/library/node:22\nCOPY web/main.js /app/\nUSER 1001\n',
    'web/main.js': '',
    '.gitlab-ci-dso.yml': `${INCLUDE}one: { extends: .kaniko:simple-build-push, variables: { WORKING_DIR: web } }\ntwo: { extends: .buildkit:build-push, variables: { WORKING_DIR: web } }\n`,
  }
  expect(await runRule('IMG002', files)).toEqual(['web/Dockerfile:2:6 error COPY "web/main.js" finds nothing in "web"'])
})

test('only what the targeted stage needs is looked for', async () => {
  const Dockerfile =
    'FROM docker.io/library/node:22 AS dev\nCOPY absent-dev /\nFROM docker.io/library/node:22 AS prod\nCOPY absent-prod /\nFROM dev AS last\nUSER 1001\n'
  const ci = `${INCLUDE}one: { extends: .kaniko:simple-build-push, variables: { EXTRA_BUILD_ARGS: --target prod } }\n`
  expect(await runRule('IMG002', { Dockerfile, 'README.md': '', '.gitlab-ci-dso.yml': ci })).toEqual([
    'Dockerfile:4:6 error COPY "absent-prod" finds nothing in the root of the repository',
  ])
})

test('what the settings of the project leave out is there for the builder', async () => {
  const files = {
    Dockerfile: 'FROM docker.io/library/node:22\nCOPY vendor /vendor\nUSER 1001\n',
    'vendor/a.js': '',
    'accostage.yaml': 'version: 1\nproject: { name: demo }\nsettings: { ignore: [vendor/] }\n',
    '.gitlab-ci-dso.yml': `${INCLUDE}one: { extends: .kaniko:simple-build-push }\n`,
  }
  expect(await runRule('IMG002', files)).toEqual([])
})

test('a missing Dockerfile is shown at the variable that names it', async () => {
  const ci = `${INCLUDE}one:\n  extends: .kaniko:simple-build-push\n  variables:\n    WORKING_DIR: web\n    DOCKERFILE: web/Dockerfile\n`
  const { findings } = await check({
    files: { '.gitlab-ci-dso.yml': ci, 'web/Dockerfile': 'FROM scratch\n' },
    rules: ['IMG001'],
  })
  expect(findings.map(({ location, message }) => [location.start.line, message])).toEqual([
    [9, 'Job "one" builds "web/web/Dockerfile", which is not in the repository'],
  ])
})

test('a base image moves its port when a file may configure it', async () => {
  const lines = (instruction: string) =>
    runRule('IMG006', { Dockerfile: `FROM docker.io/library/nginx:1.27\n${instruction}\nUSER 101\n` })
  expect(await lines('COPY site /usr/share/nginx/html')).toHaveLength(1)
  for (const changed of [
    'COPY nginx.conf /etc/nginx/nginx.conf',
    'COPY default.conf /srv/',
    'RUN sed -i s/80/8080/ /etc/nginx/conf.d/default.conf',
    'EXPOSE 8080',
    'ENV NGINX_PORT=8080',
    'CMD ["nginx", "-c", "/srv/own"]',
    'COPY rootfs /',
  ])
    expect([changed, await lines(changed)]).toEqual([changed, []])
})

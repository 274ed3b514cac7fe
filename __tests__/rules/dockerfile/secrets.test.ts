import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const TOKEN = `${'glpat-'}Zq7rT2vXk9LmN4pB8sWd`

test('where each secret stands', async () => {
  const Dockerfile = [
    'ARG REGISTRY_TOKEN',
    'FROM node:22 AS build',
    'ARG NPM_TOKEN=changeme',
    `RUN git clone https://ci:Tr0ub4dor-3@git.demo.fr/x && npm config set //npm.demo.fr/:_authToken=e9f1c7a2b4d8`,
    'FROM node:22',
    'ARG DB_PASSWORD',
    'ENV HOST=db DB_PASSWORD=Tr0ub4dor-3',
    `LABEL note="${TOKEN}"`,
    'RUN <<EOF',
    `curl -H "PRIVATE-TOKEN: ${TOKEN}" https://gitlab.demo.fr`,
    'EOF',
    'USER 1001',
  ].join('\n')
  expect(await runRule('IMG014', { Dockerfile })).toEqual([
    'Dockerfile:3:5 info ARG NPM_TOKEN brings a secret into the build',
    'Dockerfile:4:15 error git holds a password in an address',
    'Dockerfile:4:70 error npm holds a secret in clear ("//npm.demo.fr/:_authToken")',
    'Dockerfile:6:5 warning ARG DB_PASSWORD brings a secret into the build',
    'Dockerfile:7:13 error ENV DB_PASSWORD holds a secret in clear',
    'Dockerfile:8:13 error LABEL holds a credential in clear: GitLab token',
    'Dockerfile:10:25 error RUN holds a credential in clear: GitLab token',
  ])
  expect(await runRule('IMG078', { Dockerfile })).toEqual([
    'Dockerfile:1:5 info ARG REGISTRY_TOKEN stands before the first FROM and announces a secret',
  ])
})

test('no secret leaves the Dockerfile', async () => {
  const files = { Dockerfile: `FROM node:22\nENV API_TOKEN=${TOKEN} PASSWORD=Tr0ub4dor-3\nRUN x ${TOKEN}\nUSER 1001\n` }
  const report = JSON.stringify(await check({ files, rules: ['IMG014'] }))
  expect(report).not.toMatch(/Tr0ub4dor|Zq7rT2vXk9LmN4pB8sWd/)
})

test.each([
  'ENV PASSWORD_FILE=/run/secrets/db TOKEN_URL=https://sso.demo.fr',
  'ENV DB_PASSWORD=$DB_PASSWORD API_KEY=',
  'RUN echo "password=Tr0ub4dor-3" | grep password=Tr0ub4dor-3',
  'RUN --mount=type=secret,id=token cat /run/secrets/token',
  'RUN curl https://$USER:$PASSWORD@nexus.demo.fr',
])('%s holds none', async (instruction) => {
  expect(await runRule('IMG014', { Dockerfile: `FROM node:22\n${instruction}\nUSER 1001\n` })).toEqual([])
})

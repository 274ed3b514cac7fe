import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const byoc = 'version: 1\nproject: { name: portail }\nplatform: { flavour: byoc }\n'
const pod = (more: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  ${more}\n  containers: [{ name: web, image: "docker.io/demo/web:1" }]\n`

test('root is shown at the last USER of the image', async () => {
  const Dockerfile = 'FROM node:22 AS base\nUSER root\nFROM base\nRUN npm ci\n'
  expect(await runRule('IMG003', { Dockerfile })).toEqual([
    'Dockerfile:2:6 error The image runs as root: its last USER is "root"',
  ])
})

test('without USER the base is shown, whatever the number of stages in between', async () => {
  const Dockerfile = 'ARG IMAGE=nginx:1.27\nFROM $IMAGE AS base\nFROM base AS middle\nFROM middle\nCOPY . /app\n'
  expect(await runRule('IMG003', { Dockerfile })).toEqual([
    'Dockerfile:4:6 error The image runs as root: it declares no USER and "nginx:1.27" runs as root',
  ])
})

test('what is not known is advice only', async () => {
  expect(await runRule('IMG003', { Dockerfile: 'FROM ghcr.io/demo/socle:3\n' })).toEqual([
    'Dockerfile:1:6 info The image declares no USER, and the user of "ghcr.io/demo/socle:3" is not known',
  ])
  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`
  expect((await runRule('IMG003', { Dockerfile: `FROM gcr.io/distroless/static@${digest}\n` }))[0]).toMatch(/ info /)
  expect(await runRule('IMG003', { Dockerfile: 'ARG IMAGE\nFROM $IMAGE\n' })).toEqual([])
})

test('tags of one image may have another user', async () => {
  const severities = async (tag: string) =>
    (await runRule('IMG003', { Dockerfile: `FROM gcr.io/distroless/java21-debian12:${tag}\n` })).length
  expect([await severities('nonroot'), await severities('debug-nonroot-amd64'), await severities('debug')]).toEqual([
    0, 0, 1,
  ])
})

test.each(['root', '0', '00', '0:0', 'root:app', '"root"'])('%s is root', async (user) => {
  expect(await runRule('IMG003', { Dockerfile: `FROM node:22\nUSER ${user}\n` })).toHaveLength(1)
  expect(await runRule('IMG004', { Dockerfile: `FROM node:22\nUSER ${user}\n` })).toEqual([])
})

test.each(['1001', '10', 'rootless', '1001:0', '$UNKNOWN'])('%s is not', async (user) => {
  expect(await runRule('IMG003', { Dockerfile: `FROM node:22\nUSER ${user}\n` })).toEqual([])
})

test('a text without FROM is read as one stage', async () => {
  expect(await runRule('IMG003', { Dockerfile: 'USER 1001\nUSER root\n' })).toHaveLength(1)
  expect(await runRule('IMG004', { Dockerfile: 'USER node\n' })).toHaveLength(1)
})

test('a name matters where the cluster puts in no number', async () => {
  const Dockerfile = 'FROM node:22\nUSER node:node\n'
  const severity = async (files: Record<string, string>) =>
    (await runRule('IMG004', { Dockerfile, ...files })).map((line) => line.split(' ')[1])
  expect(await severity({})).toEqual(['info'])
  expect(await severity({ 'accostage.yaml': byoc })).toEqual(['warning'])
  expect(await severity({ 'accostage.yaml': byoc, 'web.yaml': pod('hostname: web') })).toEqual(['error'])
  expect(await severity({ 'accostage.yaml': byoc, 'web.yaml': pod('securityContext: { runAsUser: 1000 }') })).toEqual([
    'info',
  ])
})

test('line endings, case and continued lines change nothing', async () => {
  expect(await runRule('IMG003', { Dockerfile: 'from node:22\r\nuser \\\r\n  root\r\n' })).toEqual([
    'Dockerfile:3:3 error The image runs as root: its last USER is "root"',
  ])
})

test('in French', async () => {
  expect(await runRule('IMG003', { Dockerfile: 'FROM node:22\nUSER 0\n' }, 'fr')).toEqual([
    'Dockerfile:2:6 error L’image s’exécute sous root\u00a0: son dernier USER est «\u00a00\u00a0»',
  ])
})

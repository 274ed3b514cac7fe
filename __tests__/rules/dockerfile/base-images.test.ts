import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

test('images of FROM, COPY --from and RUN --mount are shown where they are written', async () => {
  const Dockerfile =
    'FROM node:22 AS build\nFROM alpine\nCOPY --link --from=ghcr.io/demo/outils /x /x\n' +
    'RUN --mount=type=bind,from=quay.io/demo/outils:latest,target=/y \\\n  cp /y /z\n'
  expect(await runRule('IMG007', { Dockerfile })).toEqual([
    'Dockerfile:2:6 warning Image "alpine" has no tag',
    'Dockerfile:3:20 warning Image "ghcr.io/demo/outils" has no tag',
    'Dockerfile:4:28 warning Image "quay.io/demo/outils:latest" has the tag latest',
  ])
})

test('the default that fed an image is related', async () => {
  const files = { Dockerfile: 'ARG TAG=latest\nFROM node:${TAG}\nUSER 1001\n' }
  const { findings } = await check({ files, rules: ['IMG007'] })
  expect(findings.map(({ message, related }) => [message, related.map(({ start }) => start.line)])).toEqual([
    ['Image "node:latest" has the tag latest', [1]],
  ])
})

test('a host that no runner reaches is an error, an unknown one a warning', async () => {
  const Dockerfile =
    'FROM registry.demo.fr/socle:3 AS a\nFROM localhost:5000/socle:3 AS b\nFROM nexus.sud.intra/socle:3 AS c\n' +
    'FROM registry.local.demo.fr/socle:3 AS d\nFROM docker.io/demo/socle:3\n'
  expect((await runRule('IMG008', { Dockerfile })).map((line) => line.split(' ', 2).join(' '))).toEqual([
    'Dockerfile:1:6 warning',
    'Dockerfile:2:6 error',
    'Dockerfile:3:6 error',
    'Dockerfile:4:6 warning',
  ])
})

test('bitnami is that of Docker Hub', async () => {
  const Dockerfile =
    'FROM bitnami/redis:7.4 AS a\nFROM docker.io/bitnamilegacy/redis AS b\nFROM public.ecr.aws/bitnami/redis:7.4 AS c\n' +
    'FROM harbor.apps.dso.numerique-interieur.com/bitnami/redis:7.4\n'
  expect(await runRule('IMG009', { Dockerfile })).toEqual([
    'Dockerfile:1:6 warning Image "bitnami/redis:7.4" names a version that left Docker Hub',
    'Dockerfile:2:6 warning Image "docker.io/bitnamilegacy/redis" gets no more updates',
  ])
})

test('Windows counts in what is shipped', async () => {
  const Dockerfile = 'FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS base\nFROM base\nRUN dir\n'
  expect(await runRule('IMG010', { Dockerfile })).toEqual([
    'Dockerfile:1:6 error Image "mcr.microsoft.com/windows/servercore:ltsc2022" runs on Windows',
  ])
  expect(await runRule('IMG010', { Dockerfile: '# escape=`\nFROM alpine:3\n' })).toEqual([
    'Dockerfile:1:1 warning The escape character ` is that of Windows Dockerfiles',
  ])
})

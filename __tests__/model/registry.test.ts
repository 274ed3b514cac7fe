import { expect, test } from 'vitest'
import { comesFrom, isHostOf } from '../../src/model/registry.ts'

const PREFIXES = ['docker.io/', 'gcr.io/distroless/', 'harbor.*.demo.fr/']

test.each([
  ['docker.io/library/node', true],
  ['docker.io.demo.fr/node', false],
  ['gcr.io/distroless/static', true],
  ['gcr.io/projet/static', false],
  ['harbor.apps.demo.fr/equipe/web', true],
  ['harbor.apps.sud.demo.fr/equipe/web', true],
  ['harbor.demo.fr/equipe/web', false],
  ['harbor.ailleurs.org/x.demo.fr/web', false],
  ['x.harbor.apps.demo.fr/web', false],
])('%s', (name, expected) => {
  expect(comesFrom(name, PREFIXES)).toBe(expected)
})

test.each([
  ['localhost', true],
  ['LOCALHOST:5000', true],
  ['localhost.demo.fr', false],
  ['10.0.12.4:8443', true],
  ['110.0.12.4', false],
  ['nexus.local', true],
  ['.local', true],
  ['nexus.local.demo.fr', false],
  ['nexus.sud.intra', true],
])('host %s', (host, expected) => {
  expect(isHostOf(host, ['localhost', '10.*', '*.local', 'nexus.*.intra'])).toBe(expected)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const API = 'apiVersion: rbac.authorization.k8s.io/v1'
const role = (rules: string, kind = 'Role', name = 'droits') =>
  `${API}\nkind: ${kind}\nmetadata: { name: ${name} }\nrules:\n${rules}`
const binding = (kind = 'Role', name = 'droits') =>
  `${API}\nkind: RoleBinding\nmetadata: { name: portail }\nroleRef: { kind: ${kind}, name: ${name} }\nsubjects: [{ kind: ServiceAccount, name: portail }]\n`

test('a role with every right is one finding, the narrower rules leave it out', async () => {
  const { findings } = await check({
    files: { 'a.yaml': role("- { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }\n") },
    rules: 'all',
  })
  expect(findings.map(({ rule }) => rule).filter((code) => /^K8S(?:19|20)\d$/.test(code))).toEqual(['K8S193'])
})

test('a wildcard is shown where it stands', async () => {
  const text = role('- apiGroups: [apps]\n  resources:\n    - deployments\n    - "*"\n  verbs: [get, list]\n')
  expect(await runRule('K8S190', { 'a.yaml': text })).toEqual([
    'a.yaml:8:8 info Role "droits" gives "get, list" on every resource of "apps"',
  ])
})

describe('through a binding', () => {
  const exec = role("- { apiGroups: [''], resources: [pods/exec], verbs: [create] }\n")

  test('the finding is at the binding, the role is shown with it', async () => {
    const { findings } = await check({
      files: { 'a/liaison.yaml': binding(), 'a/role.yaml': exec },
      rules: ['K8S197'],
    })
    expect(findings).toMatchObject([
      {
        message: 'RoleBinding "portail" gives the role "droits", which runs commands in pods (create on pods/exec)',
        location: { path: 'a/liaison.yaml', start: { line: 4 } },
        related: [{ path: 'a/role.yaml', start: { line: 5 } }],
      },
    ])
  })

  test.each([
    ['a role that is nowhere', { 'a.yaml': binding() }],
    ['a ClusterRole of the same name', { 'a.yaml': binding('ClusterRole'), 'b.yaml': exec }],
    ['two roles of that name, one harmless', { 'a.yaml': `${binding()}---\n${exec}---\n${role('[]')}\n` }],
  ])('nothing through %s', async (_, files) => {
    expect(await runRule('K8S197', files)).toEqual([])
  })
})

test('any type at any place', async () => {
  const odd = fc.oneof(
    fc.constantFrom(null, true, 0, '', '*', [], {}, [null], [[]], ['*']),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const entry = fc.record(
    { apiGroups: odd, resources: odd, verbs: odd, resourceNames: odd, nonResourceURLs: odd },
    { requiredKeys: [] },
  )
  const object = fc.record(
    {
      apiVersion: fc.constant('rbac.authorization.k8s.io/v1'),
      kind: fc.constantFrom('Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'),
      metadata: fc.oneof(odd, fc.record({ name: odd })),
      rules: fc.oneof(odd, fc.array(fc.oneof(odd, entry), { maxLength: 3 })),
      roleRef: fc.oneof(odd, fc.record({ kind: odd, name: odd }, { requiredKeys: [] })),
      subjects: fc.oneof(odd, fc.array(fc.oneof(odd, fc.record({ kind: odd, name: odd })), { maxLength: 3 })),
    },
    { requiredKeys: ['apiVersion', 'kind'] },
  )
  await fc.assert(
    fc.asyncProperty(object, async (value) => {
      const { unverified } = await check({ files: { 'a.json': JSON.stringify(value) }, rules: 'all' })
      expect(unverified.filter(({ reason }) => reason === 'rule-failed')).toEqual([])
    }),
    { numRuns: 200 },
  )
})

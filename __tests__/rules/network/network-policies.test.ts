import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const policy = (name: string, spec: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: ${name} }\nspec: ${spec}\n`
const pod = (name: string, labels: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, labels: ${labels} }\nspec: { containers: [{ name: web }] }\n`

test('a label in another case is named', async () => {
  const files = {
    'a.yaml': policy('web', '{ podSelector: { matchLabels: { Tier: frontend } } }'),
    'b.yaml': pod('web', '{ tier: frontend }'),
  }
  expect(await runRule('NET003', files)).toEqual([
    'a.yaml:4:9 warning NetworkPolicy "web" selects Tier=frontend, and no pod has it; "tier=frontend" is written otherwise',
  ])
})

test('without any pod to choose from, it is an info', async () => {
  const files = { 'a.yaml': policy('web', '{ podSelector: { matchLabels: { app: web } } }') }
  expect((await runRule('NET003', files)).map((line) => line.split(' ')[1])).toEqual(['info'])
})

test('pods of another folder of the repository are no missing ones', async () => {
  const files = {
    'a/a.yaml': `${policy('web', '{ podSelector: { matchLabels: { app: web } } }')}---\n${pod('api', '{ app: api }')}`,
    'b/b.yaml': pod('web', '{ app: web }'),
  }
  expect(await runRule('NET003', files)).toEqual([])
})

test('outgoing traffic is shut only when no policy of the pod opens DNS', async () => {
  const deny = policy('fermeture', '{ podSelector: {}, policyTypes: [Egress] }')
  const dns = policy('dns', '{ podSelector: {}, policyTypes: [Egress], egress: [{ ports: [{ port: 53 }] }] }')
  expect(
    await runRule('NET002', { 'k/a.yaml': deny, 'k/b.yaml': dns, 'k/c.yaml': pod('api', '{ app: api }') }),
  ).toEqual([])
  expect(await runRule('NET002', { 'k/a.yaml': deny, 'k/c.yaml': pod('api', '{ app: api }') })).toEqual([
    'k/a.yaml:4:1 warning NetworkPolicy "fermeture" shuts all outgoing traffic, and no policy lets "api" reach DNS',
  ])
  // no pod is known
  expect(await runRule('NET002', { 'k/a.yaml': deny })).toEqual([])
})

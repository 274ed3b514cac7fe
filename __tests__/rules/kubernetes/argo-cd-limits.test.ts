import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const manifest = (more: string) => `version: 1\nproject: { name: annuaire }\n${more}\n`
const APPLICATION =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web, namespace: argocd }\nspec: {}\n'
const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: annuaire }\n'

test('an Argo CD object is an error only where the repository is declared as infrastructure', async () => {
  const severity = async (more?: string) => {
    const files = { 'a.yaml': APPLICATION, ...(more === undefined ? {} : { 'accostage.yaml': manifest(more) }) }
    return (await runRule('K8S028', files)).map((line) => line.split(' ')[1])
  }
  expect(await severity()).toEqual(['warning'])
  expect(await severity('')).toEqual(['warning'])
  expect(await severity('repositories: [{ name: infra, type: infrastructure }]')).toEqual(['error'])
  // which of the two this one is, nobody said
  expect(
    await severity('repositories: [{ name: infra, type: infrastructure }, { name: code, type: application }]'),
  ).toEqual(['warning'])
})

test('its namespace is no second finding, nor is that of an object of the cluster', async () => {
  const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: web, namespace: web }\n'
  expect(await runRule('K8S027', { 'a.yaml': APPLICATION, 'b.yaml': role })).toEqual([])
})

test('objects of the cluster are an error, on a cluster of one’s own a warning', async () => {
  expect(await runRule('K8S025', { 'a.yaml': NAMESPACE })).toEqual([
    'a.yaml:2:7 error Namespace "annuaire" belongs to the cluster, not to the project’s namespace',
  ])
  const files = { 'a.yaml': NAMESPACE, 'accostage.yaml': manifest('platform: { flavour: byoc }') }
  expect((await runRule('K8S025', files)).map((line) => line.split(' ')[1])).toEqual(['warning'])
})

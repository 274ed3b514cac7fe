import { expect, test } from 'vitest'
import { allKnown } from '../../../src/model/subject/all-known.ts'
import { customGroups } from '../../../src/model/subject/custom-groups.ts'
import { hasLabelledService } from '../../../src/model/subject/labelled-service.ts'
import { readSelector, type Selector } from '../../../src/model/subject/selector.ts'
import { targetNamespaces } from '../../../src/model/subject/target-namespaces.ts'
import { aroundOf, GAP, objectsOf, repositoryOf } from './objects.ts'

const objects = objectsOf(`apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: recettes.cuisine.demo.fr }
spec: { group: cuisine.demo.fr }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: a }
spec: { destination: { namespace: un } }
---
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: b }
spec: { template: { spec: { destination: { namespace: deux } } } }
---
apiVersion: v1
kind: Service
metadata: { name: web, labels: { app: web, tier: frontend } }
`)
const repository = repositoryOf(objects)
const select = (matchLabels: Record<string, string>, matchExpressions: unknown[] = []) =>
  readSelector({ matchLabels, matchExpressions }) as Selector

test('the groups whose definition the repository holds', () => {
  expect([...customGroups(repository)]).toEqual(['cuisine.demo.fr'])
  expect(customGroups(repository)).toBe(customGroups(repository))
})

test('the namespaces to which Applications deploy', () => {
  expect([...targetNamespaces(repository)]).toEqual(['un', 'deux'])
})

test('a Service is found by its own labels', () => {
  expect(hasLabelledService(repository, select({ tier: 'frontend', app: 'web' }))).toBe(true)
  expect(hasLabelledService(repository, select({ app: 'web', tier: 'backend' }))).toBe(false)
  expect(hasLabelledService(repository, select({ app: 'api' }))).toBe(false)
  expect(hasLabelledService(repository, select({}, [{ key: 'app', operator: 'Exists' }]))).toBe(true)
  expect(hasLabelledService(repository, select({}, [{ key: 'app', operator: 'DoesNotExist' }]))).toBe(false)
})

test('all objects of a kind are known where nothing was left unread', () => {
  const [, , , service] = objects
  if (!service) throw new TypeError('no service')
  expect(allKnown(aroundOf(objects)(service), '/Service')).toBe(true)
  expect(allKnown(aroundOf(objects, [GAP])(service), '/Service')).toBe(false)
})

import { expect, test } from 'vitest'
import { scene, stateOf } from './faults-of.ts'

const object = (apiVersion: string, kind: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n`

test.each([
  ['apps/v1', 'Deployment', '1.33', { state: 'served', origin: 'kubernetes' }],
  [
    'autoscaling/v2beta2',
    'HorizontalPodAutoscaler',
    '1.25',
    { state: 'served', origin: 'kubernetes', deprecated: { since: '1.23', removedIn: '1.26', use: 'autoscaling/v2' } },
  ],
  [
    'autoscaling/v2beta2',
    'HorizontalPodAutoscaler',
    '1.26',
    { state: 'removed', removedIn: '1.26', use: 'autoscaling/v2' },
  ],
  ['extensions/v1beta1', 'Ingress', '1.33', { state: 'removed', removedIn: '1.22', use: 'networking.k8s.io/v1' }],
  ['v1', 'Endpoints', '1.32', { state: 'served', origin: 'kubernetes' }],
  [
    'v1',
    'Endpoints',
    '1.33',
    { state: 'served', origin: 'kubernetes', deprecated: { since: '1.33', use: 'discovery.k8s.io/v1 EndpointSlice' } },
  ],
  ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', '1.29', { state: 'too-new', since: '1.30' }],
  ['v1', 'Deployment', '1.33', { state: 'never', origin: 'kubernetes', use: 'apps/v1 Deployment' }],
  ['apps/v2', 'Deployment', '1.33', { state: 'never', origin: 'kubernetes', use: 'apps/v1 Deployment' }],
  ['apps/v1', 'Deployement', '1.33', { state: 'never', origin: 'kubernetes', use: 'apps/v1 Deployment' }],
  ['apps/v1', 'Portail', '1.33', { state: 'never', origin: 'kubernetes' }],
  ['batch/v1', 'Ingress', '1.33', { state: 'never', origin: 'kubernetes', use: 'networking.k8s.io/v1 Ingress' }],
  ['v1', 'Route', '1.33', { state: 'unknown' }],
  ['v1', 'BuildConfig', '1.33', { state: 'never', origin: 'kubernetes', use: 'build.openshift.io/v1 BuildConfig' }],
  ['v1', 'Config', '1.33', { state: 'unknown' }],
  ['v1', 'Template', '1.33', { state: 'unknown' }],
  ['audit.k8s.io/v1', 'Policy', '1.33', { state: 'unknown' }],
  ['v1', 'Portail', '1.33', { state: 'unknown' }],
  ['demo.example.fr/v1', 'Portail', '1.33', { state: 'unknown' }],
  ['argoproj.io/v1alpha1', 'Workflow', '1.33', { state: 'unknown' }],
  [
    'argoproj.io/v1alpha1',
    'Aplication',
    '1.33',
    { state: 'never', origin: 'operator', use: 'argoproj.io/v1alpha1 Application' },
  ],
  [
    'cert-manager.io/v1alpha2',
    'Certificate',
    '1.33',
    { state: 'never', origin: 'operator', use: 'cert-manager.io/v1 Certificate' },
  ],
  [
    'isindir.github.com/v1alpha1',
    'SopsSecret',
    '1.33',
    { state: 'served', origin: 'operator', deprecated: { use: 'isindir.github.com/v1alpha3' } },
  ],
])('%s %s in Kubernetes %s', (apiVersion, kind, version, expected) => {
  expect(stateOf(object(apiVersion, kind), version)).toEqual(expected)
})

const DEFINITION =
  '---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: portails.demo.fr }\nspec: { group: demo.fr, scope: Cluster, names: { kind: Portail, plural: portails }, versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }] }\n'

test.each([
  [object('v1', 'Namespace'), 'cluster'],
  [object('v1', 'Pod'), 'namespace'],
  [object('rbac.authorization.k8s.io/v1', 'ClusterRole'), 'cluster'],
  [object('rbac.authorization.k8s.io/v1', 'Role'), 'namespace'],
  [object('storage.k8s.io/v1', 'CSIStorageCapacity'), 'namespace'],
  [object('cert-manager.io/v1', 'ClusterIssuer'), 'cluster'],
  [object('route.openshift.io/v1', 'Route'), 'namespace'],
  [object('project.openshift.io/v1', 'Project'), 'cluster'],
  [object('demo.fr/v1', 'Portail') + DEFINITION, 'cluster'],
  [object('demo.fr/v1', 'Portail'), undefined],
])('the scope of %s', (text, expected) => {
  const { objects, schemas } = scene(text)
  expect(objects[0] && schemas.scope(objects[0])).toBe(expected)
})

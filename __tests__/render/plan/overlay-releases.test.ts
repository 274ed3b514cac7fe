import { describe, expect, test } from 'vitest'
import { lines, OVERLAY, planOf, unplanned } from './scene.ts'

const COMPONENT = 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n'

describe('Kustomize folders that nothing declares', () => {
  test('the ones that no other uses are deployed, named after their environment', async () => {
    const plan = await planOf({
      'k8s/base/kustomization.yaml': OVERLAY('web.yaml'),
      'k8s/base/web.yaml': '',
      'k8s/components/tls/kustomization.yaml': COMPONENT,
      'k8s/overlays/dev/kustomization.yml': OVERLAY('../../base'),
      'k8s/overlays/prod/Kustomization': `${OVERLAY('../../base')}components: [../../components/tls]\n`,
    })
    expect(lines(plan)).toEqual([
      'defaults kustomize k8s/overlays/dev => dev?',
      'defaults kustomize k8s/overlays/prod => prod?',
    ])
    expect(plan.releases[0]?.declaredAt.path).toBe('k8s/overlays/dev/kustomization.yml')
    expect(plan.unplanned).toEqual([])
  })

  test('the nearest folder with the name of an environment gives it', async () => {
    const plan = await planOf({
      'prod/app/kustomization.yaml': OVERLAY(),
      'dev/prod/kustomization.yaml': OVERLAY(),
      'apps/kustomization.yaml': OVERLAY(),
    })
    expect(lines(plan)).toEqual([
      'defaults kustomize apps => -',
      'defaults kustomize dev/prod => prod?',
      'defaults kustomize prod/app => prod?',
    ])
  })

  test('a declared environment wins over a nearer folder that is only called like one', async () => {
    const tree = {
      'accostage.yaml': `version: 1
project: { name: shop }
environments: [{ name: preprod, stage: staging }, { name: prod, stage: prod }]
`,
      'preprod/ovh/kustomization.yaml': OVERLAY(),
      'prod/ovh/kustomization.yaml': OVERLAY(),
    }
    expect(lines(await planOf(tree))).toEqual([
      'defaults kustomize preprod/ovh => preprod',
      'defaults kustomize prod/ovh => prod',
    ])
    expect(lines(await planOf(tree, { environments: ['prod'] }))).toEqual(['defaults kustomize prod/ovh => prod'])
  })

  test('a base that only tests use is deployed; components that nothing uses are listed', async () => {
    const plan = await planOf({
      'k8s/base/kustomization.yaml': OVERLAY(),
      'k8s/components/a/kustomization.yaml': `${COMPONENT}components: [../b]\nresources: [../part]\n`,
      'k8s/components/b/kustomization.yaml': COMPONENT,
      'k8s/components/part/kustomization.yaml': OVERLAY(),
      'k8s/tests/all/kustomization.yaml': OVERLAY('../../base'),
    })
    expect(lines(plan)).toEqual(['defaults kustomize k8s/base => -', 'defaults kustomize k8s/components/part => -'])
    expect(unplanned(plan)).toEqual([
      'component k8s/components/a/kustomization.yaml',
      'component k8s/components/b/kustomization.yaml',
      'sample k8s/tests/all/kustomization.yaml',
    ])
  })

  test('addresses, paths out of the repository and circles do no harm', async () => {
    const plan = await planOf({
      'a/kustomization.yaml': OVERLAY('../b', 'https://github.com/acme/x//deploy?ref=v1', '../../../etc', '/etc', '.'),
      'b/kustomization.yaml': OVERLAY('../a'),
      'c/kustomization.yaml': 'resources: [1, {}, null, [a]]\nkind: [Component]\n',
      'd/kustomization.yaml': 'resources: [',
    })
    expect(lines(plan)).toEqual(['defaults kustomize a => -', 'defaults kustomize c => -', 'defaults kustomize d => -'])
  })

  test('plain folders are no releases', async () => {
    expect(await planOf({ 'k8s/web.yaml': 'kind: Service\n' })).toEqual({ releases: [], problems: [], unplanned: [] })
  })
})

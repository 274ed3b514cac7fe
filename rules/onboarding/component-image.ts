import { findComponents, imagesOf, isImage, namedLike } from '../../src/model/declared/component.ts'
import { deploymentOf, workloadsOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

const manifest = (component: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
components: [${component}]
`

const workload = (name: string, image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: ${name}, image: "${image}" }] }
`

export default defineRule({
  code: 'ONB021',
  name: 'component-image',
  subject: 'manifest',
  severity: 'warning',
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Image of a component that is not deployed',
      message: ({ name, image, found }) =>
        found
          ? `Component "${name}" is declared with image "${image}", its workload runs ${found}`
          : `Nothing that is deployed runs image "${image}" of component "${name}"`,
      why: 'A vulnerability is followed to the component that the manifest declares; with another image it is missed.',
      fix: 'Declare the image that is deployed, without its tag.',
    },
    fr: {
      title: 'Image d’un composant qui n’est pas déployée',
      message: ({ name, image, found }) =>
        found
          ? `Le composant « ${name} » est déclaré avec l’image « ${image} », son workload lance ${found}`
          : `Rien de ce qui est déployé ne lance l’image « ${image} » du composant « ${name} »`,
      why: 'Une vulnérabilité se suit jusqu’au composant déclaré au manifeste ; avec une autre image, elle passe inaperçue.',
      fix: 'Déclarer l’image qui est déployée, sans son étiquette.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ name: api, image: "ghcr.io/demo/api:1.0" }'),
        'deploy/api.yaml': workload('api', 'ghcr.io/demo/api:2.3'),
      },
      // short for the same
      {
        'accostage.yaml': manifest('{ name: base, image: postgres }, { name: api, image: demo/api }'),
        'deploy/api.yaml': workload('api', 'harbor.apps.dso.numerique-interieur.com/demo/api:2.3'),
        'deploy/base.yaml': workload('base', 'postgres:17'),
      },
      // nobody says what is deployed
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\ncomponents: [{ name: web, image: ghcr.io/demo/web }]\n',
        'k8s/api.yaml': workload('api', 'ghcr.io/demo/api:1.0'),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ name: api, image: ghcr.io/demo/backend }'),
        'deploy/api.yaml': workload('api', 'ghcr.io/demo/api:2.3'),
      },
      {
        'accostage.yaml': manifest('{ name: portail, image: ghcr.io/demo/portail }'),
        'deploy/api.yaml': workload('api', 'ghcr.io/demo/api:2.3'),
      },
      {
        'accostage.yaml': manifest('{ name: api, image: ghcr.io/demo/api }'),
        'deploy/api.yaml': workload('demo-api', 'ghcr.io/demo/demo-api:2.3'),
      },
    ],
  },
  *check({ manifest }, { repository }): Iterable<Match> {
    const deployment = deploymentOf(repository)
    // whatever is deployed and runs an image: a task as well
    const running = deployment.objects.filter(({ pod }) => pod !== undefined)
    for (const { component, index } of findComponents(manifest, [])) {
      const { name, image } = component
      if (image === undefined || isTemplate(image)) continue
      if (running.some((object) => imagesOf(object).some((repository) => isImage(image, repository)))) continue
      const own = namedLike(component, manifest.project, workloadsOf(deployment))
      const images = [...new Set(own.flatMap(imagesOf))]
      if (own.length > 0 && images.length === 0) continue
      if (own.length === 0 && (!deployment.whole || running.length === 0)) continue
      yield {
        at: ['components', index, 'image'],
        ...(own.length === 0 && { severity: 'info' }),
        data: { name, image, found: images.map((found) => `"${found}"`).join(', ') },
        related: own.slice(0, 3).map((object) => repository.locate(object, ['metadata', 'name'])),
      }
    }
  },
})

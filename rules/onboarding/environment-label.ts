import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

const manifest = (environments: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [${environments}]
`

const workload = (env: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, labels: { app: web, env: ${env} } }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n`

export default defineRule({
  code: 'ONB025',
  name: 'environment-label',
  subject: 'manifest',
  severity: 'warning',
  sources: [{ page: 'agreement/labels-list', says: 'env, tier, criticality, component' }],
  text: {
    en: {
      title: 'Label env of another environment',
      message: ({ name, label, value }) =>
        `${name} is deployed with the label env "${value}", its environment declares "${label}"`,
      why: 'Logs and dashboards are sorted by this label: those of one environment are then found in another.',
      fix: 'Take the label from the values of the environment, or correct `label` in the manifest.',
    },
    fr: {
      title: 'Étiquette env d’un autre environnement',
      message: ({ name, label, value }) =>
        `${name} se déploie avec l’étiquette env « ${value} », son environnement déclare « ${label} »`,
      why: 'Journaux et tableaux de bord se trient par cette étiquette : ceux d’un environnement se retrouvent dans un autre.',
      fix: 'Tirer l’étiquette des valeurs de l’environnement, ou corriger `label` au manifeste.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ name: rec, stage: staging, label: qualif }'),
        'deploy/web.yaml': workload('qualif'),
      },
      // no label declared; one manifest for two environments
      { 'accostage.yaml': manifest('{ name: rec, stage: staging }'), 'deploy/web.yaml': workload('dev') },
      {
        'accostage.yaml': manifest('{ name: d, stage: dev, label: dev }, { name: p, stage: prod, label: prod }'),
        'deploy/web.yaml': workload('prod'),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ name: rec, stage: staging, label: qualif }'),
        'deploy/web.yaml': workload('dev'),
      },
      { 'accostage.yaml': manifest('{ name: p, stage: prod, label: prod }'), 'deploy/web.yaml': workload('preprod') },
    ],
  },
  *check({ manifest, document }, { repository, environments }): Iterable<Match> {
    const declared = manifest.environments ?? []
    const seen = new Set<unknown>()
    for (const [index, { name, label }] of declared.entries()) {
      const own = environments.filter((one) => one.name === name)
      if (label === undefined || own.length === 0) continue
      // what several environments share bears the label of one of them
      const elsewhere = new Set(
        declared.filter((one) => one.name !== name).flatMap((one) => deploymentOf(repository, one.name).objects),
      )
      for (const object of deploymentOf(repository, name).objects) {
        const value = object.labels.env
        if (!object.pod || value === undefined || value === '' || value === label || isTemplate(value)) continue
        if (elsewhere.has(object) || seen.has(object)) continue
        seen.add(object)
        yield {
          at: repository.locate(object, ['metadata', 'labels', 'env']),
          environments: own,
          data: { name: `${object.kind}/${object.displayName}`, label, value },
          related: [document.locate(['environments', index, 'label'])],
        }
      }
    }
  },
})

import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** Characters of objects that are looked through; more than that is the work of a generator. */
const MAX_TEXT = 5_000_000

const MAX_FLOWS = 200

const manifest = (flows: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
externalFlows: [${flows}]
`

const workload = (value: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: SERVEUR, value: ${value} }] }] }
`

/** A flow that stays open for nobody. The address may as well be in a Secret or in the image. */
export default defineRule({
  code: 'ONB041',
  name: 'unused-flow',
  subject: 'manifest',
  severity: 'info',
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Declared flow that nothing mentions',
      message: ({ host }) => `Nothing that is deployed mentions "${host}"`,
      why: 'An opening that nothing uses is refused at the next review of flows, or stays open for an attacker.',
      fix: 'Remove the flow if the application no longer calls it; its address may also be in a Secret or in the image.',
    },
    fr: {
      title: 'Flux déclaré que rien ne cite',
      message: ({ host }) => `Rien de ce qui est déployé ne cite « ${host} »`,
      why: 'Une ouverture qui ne sert à rien est refusée à la prochaine revue des flux, ou reste ouverte pour un attaquant.',
      fix: 'Retirer le flux si l’application ne l’appelle plus ; son adresse peut aussi être dans un Secret ou dans l’image.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ host: smtp.minint.fr, port: 25 }, { host: "*.gouv.fr" }'),
        'deploy/web.yaml': workload('"smtp.Minint.fr, https://api.gouv.fr"'),
      },
      // nothing runs here
      {
        'accostage.yaml': manifest('{ host: smtp.minint.fr }'),
        'deploy/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      { 'accostage.yaml': manifest('{ host: smtp.minint.fr }'), 'deploy/web.yaml': workload('mail') },
      { 'accostage.yaml': manifest('{ host: "*.minint.fr" }'), 'deploy/web.yaml': workload('minint.fr') },
    ],
  },
  *check({ manifest }, { repository }): Iterable<Match> {
    const { externalFlows = [] } = manifest
    const { objects, whole } = deploymentOf(repository)
    if (externalFlows.length === 0 || !whole || !objects.some(({ pod }) => pod)) return
    let left = MAX_TEXT
    const texts: string[] = []
    for (const { value } of objects) {
      const text = JSON.stringify(value)?.toLowerCase() ?? ''
      left -= text.length
      if (left < 0) return
      texts.push(text)
    }
    for (const [index, { host }] of externalFlows.slice(0, MAX_FLOWS).entries()) {
      const wanted = host.toLowerCase().replace(/^\*(?=\.)/, '')
      if (!texts.some((text) => text.includes(wanted))) yield { at: ['externalFlows', index, 'host'], data: { host } }
    }
  },
})

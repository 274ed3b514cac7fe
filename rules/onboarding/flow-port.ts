import { calledHosts, isFlowTo, portOf } from '../../src/model/declared/called-host.ts'
import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const manifest = (flows: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
externalFlows: [${flows}]
`

const settings = (data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata:\n  ${data}\n`

export default defineRule({
  code: 'ONB040',
  name: 'flow-port',
  subject: 'manifest',
  severity: 'warning',
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Declared flow on another port',
      message: ({ host, port, declared }) =>
        `The application names ${host} on port ${port}, the flow is declared on port ${declared}`,
      why: 'A flow is opened by name and port: on another port nothing answers.',
      fix: ({ port }) => `Declare port ${port}, or correct the address.`,
    },
    fr: {
      title: 'Flux déclaré sur un autre port',
      message: ({ host, port, declared }) =>
        `L’application cite ${host} sur le port ${port}, le flux est déclaré sur le port ${declared}`,
      why: 'Un flux s’ouvre par nom et par port : sur un autre port, rien ne répond.',
      fix: ({ port }) => `Déclarer le port ${port}, ou corriger l’adresse.`,
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ host: annuaire.minint.fr, port: 636 }, { host: api.insee.fr }'),
        'deploy/settings.yaml': settings('LDAP: ldaps://annuaire.minint.fr\n  API: https://api.insee.fr/x'),
      },
      // two flows to one host
      {
        'accostage.yaml': manifest('{ host: a.minint.fr, port: 80 }, { host: "*.minint.fr", port: 8443 }'),
        'deploy/settings.yaml': settings('A: https://a.minint.fr:8443/x'),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ host: annuaire.minint.fr, port: 389 }'),
        'deploy/settings.yaml': settings('LDAP: ldaps://annuaire.minint.fr:636'),
      },
      {
        'accostage.yaml': manifest('{ host: api.insee.fr }'),
        'deploy/settings.yaml': settings('API: https://api.insee.fr:8443/x'),
      },
      {
        'accostage.yaml': manifest('{ host: api.insee.fr, port: 8443 }'),
        'deploy/settings.yaml': settings('API: https://api.insee.fr/x'),
      },
    ],
  },
  *check({ manifest, document }, { repository }): Iterable<Match> {
    const { externalFlows = [] } = manifest
    if (externalFlows.length === 0) return
    const seen = new Set<string>()
    for (const object of deploymentOf(repository).objects)
      for (const { host, port, explicit, location } of calledHosts(object, repository)) {
        const key = `${host}:${port}`
        if (port === undefined || seen.has(key)) continue
        seen.add(key)
        const flows = externalFlows.filter((flow) => isFlowTo(flow, host))
        if (flows.length === 0 || flows.some((flow) => portOf(flow) === port)) continue
        const index = externalFlows.findIndex((flow) => isFlowTo(flow, host))
        yield {
          at: ['externalFlows', index, 'port'],
          // what a scheme stands for, another port may redirect
          severity: explicit || flows.some((flow) => flow.port !== undefined) ? 'warning' : 'info',
          data: { host, port, declared: [...new Set(flows.map(portOf))].join(', ') },
          related: [location, ...(index < 0 ? [document.locate(['externalFlows'])] : [])],
        }
      }
  },
})

import { findComponents } from '../../src/model/declared/component.ts'
import { deploymentOf, workloadsOf } from '../../src/model/declared/deployment.ts'
import { exposedPorts, listeningPorts } from '../../src/model/declared/listening-port.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const manifest = (component: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: both, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
components: [${component}]
`

const web = (ports: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, labels: { app: web } }
spec:
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: ${ports} }] }
`

const service = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 8443, targetPort: http }] }
`

/** What the project declares and what it deploys are read by different people: firewalls follow the first. */
export default defineRule({
  code: 'ONB020',
  name: 'component-port',
  subject: 'manifest',
  severity: 'warning',
  sources: [
    { page: 'agreement/support', says: 'Prérequis techniques' },
    { fact: 'Kubernetes, Container v1: `ports` lists what the container listens on' },
  ],
  text: {
    en: {
      title: 'Declared port on which the component does not listen',
      message: ({ name, port, found, image }) =>
        image
          ? `Component "${name}" is declared on port ${port}, its Dockerfile exposes ${found}`
          : `Component "${name}" is declared on port ${port}, its workload listens on ${found}`,
      why: 'What the manifest declares is what the Service Team reads when it opens flows and looks for a fault.',
      fix: ({ found }) => `Declare the port that the component listens on (${found}), or correct the workload.`,
    },
    fr: {
      title: 'Port déclaré sur lequel le composant n’écoute pas',
      message: ({ name, port, found, image }) =>
        image
          ? `Le composant « ${name} » est déclaré sur le port ${port}, son Dockerfile expose ${found}`
          : `Le composant « ${name} » est déclaré sur le port ${port}, son workload écoute sur ${found}`,
      why: 'Ce que le manifeste déclare est ce que lit la Service Team pour ouvrir des flux ou chercher une panne.',
      fix: ({ found }) => `Déclarer le port sur lequel écoute le composant (${found}), ou corriger le workload.`,
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ name: web, port: 8080 }'),
        'deploy/web.yaml': web('[{ name: http, containerPort: 8080 }, { containerPort: 9090 }]'),
      },
      // the port of its Service
      {
        'accostage.yaml': manifest('{ name: web, port: 8443 }'),
        'deploy/web.yaml': web('[{ name: http, containerPort: 8080 }]'),
        'deploy/service.yaml': service,
      },
      // a container need not say where it listens
      { 'accostage.yaml': manifest('{ name: web, port: 3000 }'), 'deploy/web.yaml': web('[]') },
      // another component
      {
        'accostage.yaml': manifest('{ name: api, port: 3000 }'),
        'deploy/web.yaml': web('[{ containerPort: 8080 }]'),
      },
      // two folders of that name
      {
        'accostage.yaml': manifest('{ name: api, port: 3000 }'),
        'a/api/Dockerfile': 'FROM docker.io/library/node:22\nEXPOSE 8080\n',
        'b/api/Dockerfile': 'FROM docker.io/library/node:22\nEXPOSE 8081\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ name: web, port: 3000 }'),
        'deploy/web.yaml': web('[{ name: http, containerPort: 8080 }]'),
      },
      // found by its image
      {
        'accostage.yaml': manifest('{ name: portail, image: ghcr.io/demo/web, port: 80 }'),
        'deploy/web.yaml': web('[{ name: http, containerPort: 8080 }]'),
        'deploy/service.yaml': service,
      },
      // nothing is deployed from here: the image tells
      {
        'accostage.yaml': manifest('{ name: api, port: 3000 }'),
        'apps/api/Dockerfile': 'FROM docker.io/library/node:22\nEXPOSE 8080\n',
      },
    ],
  },
  *check({ manifest }, { repository }): Iterable<Match> {
    const deployment = deploymentOf(repository)
    for (const { component, index, workloads } of findComponents(manifest, workloadsOf(deployment))) {
      const { name, port } = component
      if (port === undefined) continue
      const image = workloads.length === 0
      const ports = image ? exposedPorts(repository, name) : listeningPorts(workloads, deployment, repository)
      if (!ports || ports.length === 0 || ports.some(({ number }) => number === port)) continue
      yield {
        at: ['components', index, 'port'],
        ...(image && { severity: 'info' }),
        data: {
          name,
          port,
          found: [...new Set(ports.map(({ number }) => number))].join(', '),
          image: image ? 'yes' : '',
        },
        related: ports.slice(0, 3).map(({ location }) => location),
      }
    }
  },
})

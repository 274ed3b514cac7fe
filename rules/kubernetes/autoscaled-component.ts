import { mayBeProduction } from '../../src/model/environment.ts'
import { defineRule } from '../../src/model/rule.ts'

/** The tiers of the platform's list that keep no data: only where a label says so is a component known to be stateless. */
const STATELESS_TIERS = new Set(['frontend', 'backend'])

/** guide/best-practices "HPA". */
export default defineRule({
  code: 'K8S034',
  name: 'autoscaled-component',
  subject: 'object',
  kinds: ['apps/v1/Deployment'],
  severity: 'info',
  sources: [{ page: 'guide/best-practices', says: 'Le scaling est très important afin de répondre aux besoins' }],
  text: {
    en: {
      title: 'Stateless component without an autoscaler',
      message: ({ name, tier }) => `Deployment "${name}" of tier "${tier}" has no HorizontalPodAutoscaler`,
      why: 'In production the number of pods of a stateless component should follow its load; the platform asks for triggers on CPU, memory or metrics of the application.',
      fix: 'Add a HorizontalPodAutoscaler with `minReplicas: 2` or more, and leave `replicas` out of the Deployment.',
    },
    fr: {
      title: 'Composant sans état et sans autoscaler',
      message: ({ name, tier }) => `Le Deployment « ${name} », de tier « ${tier} », n’a pas de HorizontalPodAutoscaler`,
      why: 'En production, le nombre de pods d’un composant sans état devrait suivre sa charge ; la plateforme demande des déclencheurs sur le processeur, la mémoire ou les métriques de l’application.',
      fix: 'Ajouter un HorizontalPodAutoscaler avec `minReplicas: 2` ou plus, et retirer `replicas` du Deployment.',
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: base, labels: { tier: db } }\nspec: { template: { spec: { containers: [] } } }\n',
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail, labels: { tier: frontend } }
spec: { template: { spec: { containers: [{ name: portail }] } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: portail }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: portail }
  minReplicas: 2
  maxReplicas: 4
`,
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }]\n',
        'portail.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail, labels: { tier: frontend } }\nspec: { template: { spec: { containers: [] } } }\n',
      },
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail, labels: { tier: frontend } }\nspec: { template: { spec: { containers: [{ name: portail }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { metadata: { labels: { tier: backend } }, spec: { containers: [{ name: api }] } } }\n',
    ],
  },
  *check(object, { environments, around }) {
    const tier = object.labels.tier ?? object.pod?.labels.tier ?? ''
    if (!STATELESS_TIERS.has(tier) || object.get('spec', 'replicas') === 0) return
    if (!mayBeProduction(object.environments ?? environments)) return
    if (around(object).autoscalers.state === 'missing') yield { at: ['spec'], data: { name: object.displayName, tier } }
  },
})

import { isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { PROBES } from '../../src/model/subject/workload.ts'

const SETTINGS = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold']

export default defineRule({
  code: 'K8S141',
  name: 'explicit-probe-timing',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Configure Probes: defaults 0, 10, 1, 1 and 3' }],
  equivalents: [
    'datree/CONTAINERS_INCORRECT_INITIALDELAYSECONDS_VALUE',
    'datree/CONTAINERS_INCORRECT_PERIODSECONDS_VALUE',
    'datree/CONTAINERS_INCORRECT_TIMEOUTSECONDS_VALUE',
    'datree/CONTAINERS_INCORRECT_SUCCESSTHRESHOLD_VALUE',
    'datree/CONTAINERS_INCORRECT_FAILURETHRESHOLD_VALUE',
  ],
  text: {
    en: {
      title: 'Probe that relies on defaults',
      message: ({ container, probe, missing }) => `The ${probe} of container "${container}" does not set ${missing}`,
      why: 'The defaults suit few programs: one second to answer, three failures.',
      fix: 'Write the settings, measured on the program.',
    },
    fr: {
      title: 'Sonde qui s’en remet aux valeurs par défaut',
      message: ({ container, probe, missing }) => `La ${probe} du conteneur « ${container} » ne fixe pas ${missing}`,
      why: 'Les valeurs par défaut conviennent à peu de programmes : une seconde pour répondre, trois échecs.',
      fix: 'Écrire ces réglages, mesurés sur le programme.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", livenessProbe: { tcpSocket: { port: 8080 }, initialDelaySeconds: 5, periodSeconds: 10, timeoutSeconds: 2, successThreshold: 1, failureThreshold: 3 } }, { name: app, image: "ghcr.io/demo/app:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 10 } }]\n',
    ],
  },
  *check(container) {
    for (const probe of PROBES) {
      if (!isRecord(container.get(probe))) continue
      const missing = SETTINGS.filter((setting) => container.get(probe, setting) == null)
      if (missing.length === 0) continue
      yield { at: [probe], data: { container: container.name, probe, missing: missing.join(', ') } }
    }
  },
})

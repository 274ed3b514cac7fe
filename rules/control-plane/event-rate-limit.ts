import { asList, asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S355',
  name: 'event-rate-limit',
  subject: 'object',
  kinds: ['apiserver.config.k8s.io/v1/AdmissionConfiguration'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'CIS Kubernetes Benchmark v1.6, recommendation 1.2.10' }],
  equivalents: ['checkov/CKV_K8S_78'],
  text: {
    en: {
      title: 'Events without a limit',
      message: 'The admission configuration does not limit the rate of events',
      why: 'A program gone wild can fill etcd with events and occupy the API server.',
      fix: 'Add the plugin `EventRateLimit` with its limits.',
    },
    fr: {
      title: 'Événements sans limite',
      message: 'La configuration d’admission ne limite pas le débit des événements',
      why: 'Un programme emballé peut remplir etcd d’événements et occuper le serveur d’API.',
      fix: 'Ajouter l’extension `EventRateLimit` avec ses limites.',
    },
  },
  examples: {
    good: [
      `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
metadata: { name: admission }
plugins: [{ name: NodeRestriction }, { name: EventRateLimit }]
`,
    ],
    bad: [
      `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
metadata: { name: admission }
plugins: [{ name: NodeRestriction }]
`,
    ],
  },
  *check(configuration) {
    const plugins = asList(configuration.get('plugins'))
    if (!plugins.some((plugin) => asRecord(plugin).name === 'EventRateLimit')) yield { at: ['plugins'] }
  },
})

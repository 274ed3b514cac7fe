import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS } from '../../src/model/subject/ingress.ts'

/** General practice; on the platform the service chain carries TLS (NET007). */
export default defineRule({
  code: 'NET017',
  name: 'ingress-without-tls',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Ingress: TLS' }, { page: 'guide/best-practices', says: 'SSL' }],
  equivalents: ['polaris/tlsSettingsMissing'],
  text: {
    en: {
      title: 'Ingress without TLS',
      message: ({ name }) => `Ingress "${name}" has no tls section`,
      why: 'What is in front of the cluster may carry TLS; from there to the Ingress, traffic goes in clear.',
      fix: 'Add a `tls` section with the hosts of the rules.',
    },
    fr: {
      title: 'Ingress sans TLS',
      message: ({ name }) => `L’Ingress « ${name} » n’a pas de section tls`,
      why: 'Ce qui précède le cluster peut porter TLS ; de là jusqu’à l’Ingress, le trafic passe en clair.',
      fix: 'Ajouter une section `tls` avec les hôtes des règles.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [portail.gouv.fr] }], rules: [{ host: portail.gouv.fr }] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.gouv.fr }] }\n',
    ],
  },
  *check(ingress) {
    if (asList(ingress.get('spec', 'tls')).length === 0) yield { at: ['spec'], data: { name: ingress.displayName } }
  },
})

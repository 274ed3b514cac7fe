import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS, ingressRules } from '../../src/model/subject/ingress.ts'

/** General opinion, that the platform does not share. */
export default defineRule({
  code: 'NET027',
  name: 'ingress-single-host',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'info',
  default: false,
  sources: [{ fact: 'multi-tenancy practice: one Ingress, one host, so that hosts are granted one by one' }],
  equivalents: ['kyverno/unique-ingress-host/deny-multiple-hosts'],
  text: {
    en: {
      title: 'Ingress with several hosts',
      message: ({ name, hosts }) => `Ingress "${name}" has several hosts: ${hosts}`,
      why: 'An Ingress for each host is granted, published and taken back without touching the others.',
      fix: 'Write one Ingress per host.',
    },
    fr: {
      title: 'Ingress à plusieurs hôtes',
      message: ({ name, hosts }) => `L’Ingress « ${name} » a plusieurs hôtes : ${hosts}`,
      why: 'Un Ingress par hôte se publie et se retire sans toucher aux autres.',
      fix: 'Écrire un Ingress par hôte.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: a.gouv.fr }, { host: a.gouv.fr }] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: a.gouv.fr }, { host: b.gouv.fr }] }\n',
    ],
  },
  *check(ingress) {
    const hosts = [...new Set(ingressRules(ingress).flatMap(({ host }) => host ?? []))]
    if (hosts.length > 1) yield { at: ['spec', 'rules'], data: { name: ingress.displayName, hosts: hosts.join(', ') } }
  },
})

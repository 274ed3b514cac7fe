import { flavourOf } from '../../src/model/flavour.ts'
import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS, ingressRules } from '../../src/model/subject/ingress.ts'

/** A rule without a host is for whatever host comes; OpenShift leaves it out. */
export default defineRule({
  code: 'NET012',
  name: 'ingress-host',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'warning',
  sources: [
    { fact: 'OpenShift route-controller-manager, pkg/route/ingress: rules without a host are skipped' },
    { fact: 'kubernetes.io, Ingress: a rule without a host applies to all inbound HTTP traffic' },
  ],
  equivalents: ['kyverno/disallow-empty-ingress-host/disallow-empty-ingress-host'],
  text: {
    en: {
      title: 'Ingress rule without a host',
      message: ({ name }) => `Ingress "${name}" has a rule without a host`,
      why: ({ flavour }) =>
        flavour === 'openshift'
          ? 'OpenShift makes no Route of such a rule: the application is not reached.'
          : 'Such a rule takes the traffic of every host that no other Ingress names, those of other projects included.',
      fix: 'Write the host under which the environment is published.',
    },
    fr: {
      title: 'Règle d’Ingress sans hôte',
      message: ({ name }) => `L’Ingress « ${name} » a une règle sans hôte`,
      why: ({ flavour }) =>
        flavour === 'openshift'
          ? 'OpenShift ne fait pas de Route d’une telle règle : l’application n’est pas joignable.'
          : 'Une telle règle prend le trafic de tout hôte qu’aucun autre Ingress ne nomme, y compris ceux d’autres projets.',
      fix: 'Écrire l’hôte sous lequel l’environnement est publié.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.interieur.gouv.fr, http: { paths: [] } }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { defaultBackend: {} }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix }] } }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.interieur.gouv.fr }, { host: "", http: { paths: [] } }] }\n',
    ],
  },
  *check(ingress, { manifest }) {
    for (const { host, route } of ingressRules(ingress))
      if (host === undefined)
        yield { at: [...route, 'host'], data: { name: ingress.displayName, flavour: flavourOf(manifest) } }
  },
})

import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS, ingressRules } from '../../src/model/subject/ingress.ts'

/** kubernetes pkg/apis/networking/validation: a `*` is a whole first label of a longer host. */
const ACCEPTED = /^\*\.[^*]+$/

export default defineRule({
  code: 'NET013',
  name: 'ingress-wildcard-host',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'warning',
  sources: [
    { fact: 'OpenShift, wildcard routes: refused unless the administrator permits them in the ingress controller' },
    { fact: 'kubernetes.io, Ingress: a wildcard is the first label of a host, and matches one label' },
  ],
  equivalents: [
    'kyverno/restrict-ingress-wildcard/block-ingress-wildcard',
    'datree/INGRESS_INCORRECT_HOST_VALUE_PERMISSIVE',
  ],
  text: {
    en: {
      title: 'Ingress for every host of a domain',
      message: ({ name, host }) => `Ingress "${name}" takes the host "${host}"`,
      why: ({ refused }) =>
        refused
          ? 'Kubernetes refuses this host: a wildcard is the whole first label, as in `*.demo.fr`.'
          : 'Such an Ingress takes the traffic of hosts that are not the project’s; OpenShift admits none unless its administrator permits it.',
      fix: 'Write each host.',
    },
    fr: {
      title: 'Ingress pour tous les hôtes d’un domaine',
      message: ({ name, host }) => `L’Ingress « ${name} » prend l’hôte « ${host} »`,
      why: ({ refused }) =>
        refused
          ? 'Kubernetes refuse cet hôte : un joker est le premier élément entier, comme dans `*.demo.fr`.'
          : 'Un tel Ingress prend le trafic d’hôtes qui ne sont pas ceux du projet ; OpenShift n’en admet aucun sans l’accord de son administrateur.',
      fix: 'Écrire chaque hôte.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.interieur.gouv.fr }, {}] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: "*.interieur.gouv.fr" }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: "*" }] }\n',
    ],
  },
  *check(ingress) {
    for (const { host, route } of ingressRules(ingress)) {
      if (!host?.includes('*')) continue
      const refused = !ACCEPTED.test(host)
      yield {
        at: [...route, 'host'],
        severity: refused ? 'error' : 'warning',
        data: { name: ingress.displayName, host, refused: refused ? 'yes' : '' },
      }
    }
  },
})

import { flavourOf } from '../../src/model/flavour.ts'
import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS } from '../../src/model/subject/ingress.ts'

/** A default backend is for what no rule matches, whoever's host it is; OpenShift leaves it out. */
export default defineRule({
  code: 'NET015',
  name: 'ingress-default-backend',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'info',
  sources: [
    { fact: 'OpenShift route-controller-manager, pkg/route/ingress: only rules with a host become Routes' },
    { fact: 'kubernetes.io, Ingress: defaultBackend takes what matches no rule' },
  ],
  equivalents: ['kyverno/restrict-ingress-defaultbackend/restrict-ingress-defaultbackend'],
  text: {
    en: {
      title: 'Ingress with a default backend',
      message: ({ name }) => `Ingress "${name}" has a default backend`,
      why: ({ flavour }) =>
        flavour === 'openshift'
          ? 'OpenShift makes Routes of rules with a host only: a default backend has no effect.'
          : 'A default backend is a matter of the whole controller: it would take the traffic of every host that no Ingress names.',
      fix: 'Write a rule with a host and the path `/`.',
    },
    fr: {
      title: 'Ingress avec un service par défaut',
      message: ({ name }) => `L’Ingress « ${name} » a un service par défaut`,
      why: ({ flavour }) =>
        flavour === 'openshift'
          ? 'OpenShift ne fait de Routes que des règles qui ont un hôte : un service par défaut n’a aucun effet.'
          : 'Un service par défaut concerne tout le contrôleur : il prendrait le trafic de tout hôte qu’aucun Ingress ne nomme.',
      fix: 'Écrire une règle avec un hôte et le chemin `/`.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.interieur.gouv.fr }] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { defaultBackend: { service: { name: portail, port: { number: 80 } } } }\n',
      'apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: portail }\nspec: { backend: { serviceName: portail, servicePort: 80 } }\n',
    ],
  },
  *check(ingress, { manifest }) {
    const field = ['defaultBackend', 'backend'].find((each) => ingress.get('spec', each) != null)
    if (field === undefined) return
    yield { at: ['spec', field], data: { name: ingress.displayName, flavour: flavourOf(manifest) } }
  },
})

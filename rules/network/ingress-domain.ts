import { defineRule, type Match } from '../../src/model/rule.ts'
import { INGRESS_KINDS, ingressRules } from '../../src/model/subject/ingress.ts'
import { isTemplate } from '../../src/model/template.ts'

/** NET-05: the domains that the onboarding asks about. Which one an environment has, only the project knows. */
export default defineRule({
  code: 'NET005',
  name: 'ingress-domain',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'info',
  sources: [
    {
      page: 'agreement/support',
      says: 'Vérifier les contraintes de nom DNS : les applications doivent-elles obligatoirement être en *.gouv.fr ou *.interieur.gouv.fr ?',
    },
    { exigence: 'G-5' },
  ],
  text: {
    en: {
      title: 'Host outside the platform’s domains',
      message: ({ host }) => `Host "${host}" is in none of the domains under which the platform publishes applications`,
      why: 'A host has to be declared, with its certificate, before anybody reaches it through the platform’s service chain.',
      fix: ({ domains }) => `Agree on the host with the Service Team; usual domains: ${domains}.`,
    },
    fr: {
      title: 'Hôte hors des domaines de la plateforme',
      message: ({ host }) =>
        `L’hôte « ${host} » n’est dans aucun des domaines sous lesquels la plateforme publie des applications`,
      why: 'Un hôte doit être déclaré, avec son certificat, avant que quiconque l’atteigne par la chaîne de service de la plateforme.',
      fix: ({ domains }) => `Convenir de l’hôte avec la Service Team ; domaines habituels : ${domains}.`,
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.interieur.gouv.fr }, { host: portail.apps.c6.numerique-interieur.com }, {}] }\n',
      // K8S040 speaks of these
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.example.com }, { host: localhost }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: "portail.${DOMAINE}" }] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.demo.fr }] }\n',
      // looks like one
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail-gouv.fr }] }\n',
    ],
  },
  *check(ingress, { profile }): Iterable<Match> {
    const domains = profile.ingressDomains
    const known = [...domains, ...profile.placeholders.hosts]
    const seen = new Set<string>()
    for (const { host, route } of ingressRules(ingress)) {
      if (host === undefined || seen.has(host) || isTemplate(host) || isUnder(host, known)) continue
      seen.add(host)
      yield { at: [...route, 'host'], data: { host, domains: domains.join(', ') } }
    }
  },
})

const isUnder = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`))

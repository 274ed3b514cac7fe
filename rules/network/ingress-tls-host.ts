import { defineRule, type Match } from '../../src/model/rule.ts'
import { coversHost, INGRESS_KINDS, ingressRules, tlsHosts } from '../../src/model/subject/ingress.ts'

/** Certificates are found by the host: one for another host is not used. Said once an Ingress. */
export default defineRule({
  code: 'NET016',
  name: 'ingress-tls-host',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'warning',
  sources: [
    { fact: 'kubernetes.io, Ingress: the hosts of the tls section need to match the hosts of the rules' },
    { exigence: 'ARCH-14' },
  ],
  equivalents: ['kyverno/ingress-host-match-tls/host-match-tls'],
  text: {
    en: {
      title: 'Certificate for another host than that of the rules',
      message: ({ uncovered, unused }) =>
        [uncovered && `no tls entry is for ${uncovered}`, unused && `no rule is for ${unused} of tls`]
          .filter(Boolean)
          .join('; '),
      why: 'The controller chooses the certificate by the host: a host that `tls` does not name is served without HTTPS or with the default certificate.',
      fix: 'Write the same hosts under `tls` and under `rules`.',
    },
    fr: {
      title: 'Certificat pour un autre hôte que celui des règles',
      message: ({ uncovered, unused }) =>
        [uncovered && `aucune entrée tls n’est pour ${uncovered}`, unused && `aucune règle n’est pour ${unused} de tls`]
          .filter(Boolean)
          .join(' ; '),
      why: 'Le contrôleur choisit le certificat d’après l’hôte : un hôte que `tls` ne nomme pas est servi sans HTTPS, ou avec le certificat par défaut.',
      fix: 'Écrire les mêmes hôtes sous `tls` et sous `rules`.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [Portail.gouv.fr, "*.demo.gouv.fr"] }], rules: [{ host: portail.gouv.fr }, { host: a.demo.gouv.fr }] }\n',
      // for whatever host comes
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ secretName: portail }], rules: [{ host: portail.gouv.fr }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [portail.gouv.fr] }], rules: [{ http: { paths: [] } }] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [portal.gouv.fr] }], rules: [{ host: portail.gouv.fr }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [portail.gouv.fr] }], rules: [{ host: portail.gouv.fr }, { host: api.gouv.fr }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [portail.gouv.fr, ancien.gouv.fr] }], rules: [{ host: portail.gouv.fr }] }\n',
    ],
  },
  *check(ingress): Iterable<Match> {
    const certified = tlsHosts(ingress)
    const rules = ingressRules(ingress)
    const entries = ingress.get('spec', 'tls')
    const isOpen = Array.isArray(entries) && certified.length === 0
    if (isOpen || certified.length === 0 || rules.some(({ host }) => host === undefined)) return
    const known = new Set(certified.map(({ host }) => host))
    const covers = (host: string) => known.has(host) || known.has(`*${host.slice(host.indexOf('.'))}`)
    const served = rules.flatMap(({ host, route }) => (host === undefined ? [] : [{ host, route }]))
    const hosts = new Set(served.map(({ host }) => host))
    const uncovered = served.filter(({ host }) => !covers(host))
    const unused = certified.filter(
      ({ host }) => !hosts.has(host) && !(host.startsWith('*.') && served.some((rule) => coversHost(host, rule.host))),
    )
    const [first] = [...uncovered.map(({ route }) => [...route, 'host']), ...unused.map(({ route }) => route)]
    if (!first || served.length === 0) return
    yield {
      at: first,
      data: {
        uncovered: uncovered.map(({ host }) => host).join(', '),
        unused: unused.map(({ host }) => host).join(', '),
      },
    }
  },
})

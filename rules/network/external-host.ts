import { type CalledHost, calledHosts, isFlowTo } from '../../src/model/declared/called-host.ts'
import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { isUnder, publishedHosts } from '../../src/model/declared/published-host.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { coversHost } from '../../src/model/subject/ingress.ts'

const manifest = (rest: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev, domains: [{ host: demo.gouv.fr }] }]
${rest}
`

const settings = (data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata:\n  ${data}\n`

/** NET-04: every flow that leaves the cluster has to be opened, and nobody opens what nobody declared. */
export default defineRule({
  code: 'NET004',
  name: 'external-host',
  subject: 'manifest',
  severity: 'info',
  sources: [
    { page: 'agreement/support', says: 'Prérequis techniques' },
    { page: 'guide/best-practices', says: 'Pods-->Networkpolicies-->Proxy (Egress)' },
  ],
  text: {
    en: {
      title: 'Host that is called and not declared',
      message: ({ host, port }) =>
        `The application names ${host}${port ? ` (port ${port})` : ''}, which is in no declared external flow`,
      why: 'Proxies and firewalls let through what was asked for: a call to any other host fails once deployed.',
      fix: ({ host }) =>
        `Add \`${host}\` to \`externalFlows\`, with its port and its network, if the application calls it.`,
    },
    fr: {
      title: 'Hôte appelé sans être déclaré',
      message: ({ host, port }) =>
        `L’application cite ${host}${port ? ` (port ${port})` : ''}, qui n’est dans aucun flux externe déclaré`,
      why: 'Les relais et pare-feu laissent passer ce qui a été demandé : un appel à tout autre hôte échoue une fois déployé.',
      fix: ({ host }) =>
        `Ajouter \`${host}\` à \`externalFlows\`, avec son port et son réseau, si l’application l’appelle.`,
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest(
          'externalFlows: [{ host: api.insee.fr, network: internet }, { host: "*.rie.gouv.fr" }]',
        ),
        'deploy/settings.yaml': settings(
          'API_URL: https://api.insee.fr/sirene\n  SSO: https://sso.demo.rie.gouv.fr/auth',
        ),
      },
      // Services, the application itself, vocabularies, comments, who may call it, what is filled in later
      {
        'accostage.yaml': manifest('externalFlows: []'),
        'deploy/settings.yaml': settings(
          'A: http://api:8080/\n  B: http://api.demo.svc.cluster.local\n  C: https://demo.gouv.fr/login\n  D: http://www.w3.org/2001/XMLSchema\n  E: "# see https://docs.demo.org/x"\n  CORS_ORIGINS: https://www.interieur.gouv.fr\n  F: "https://${HOTE}/x"\n  G: https://example.com/x\n  H: "https://api.{{ domaine }}.fr/x"',
        ),
      },
      // no list: the onboarding asks for one, and nothing can be missing in it
      { 'accostage.yaml': manifest('sensitivity: NP'), 'deploy/settings.yaml': settings('API: https://api.insee.fr') },
    ],
    bad: [
      {
        'accostage.yaml': manifest('externalFlows: []'),
        'deploy/settings.yaml': settings('API_URL: https://api.insee.fr/sirene'),
      },
      {
        'accostage.yaml': manifest('externalFlows: [{ host: api.insee.fr }]'),
        'deploy/settings.yaml': settings(
          'application.properties: |\n    # base\n    spring.ldap.urls=ldaps://annuaire.minint.fr:636',
        ),
      },
      {
        'accostage.yaml': manifest('externalFlows: [{ host: insee.fr }]'),
        'deploy/web.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: API, value: "https://api.insee.fr" }] }] } } }\n',
      },
    ],
  },
  *check({ manifest, document }, { repository, profile }): Iterable<Match> {
    const { externalFlows, environments = [] } = manifest
    if (!externalFlows) return
    const { objects } = deploymentOf(repository)
    const own = [
      ...environments.flatMap(({ domains = [] }) => domains.map(({ host }) => host.toLowerCase())),
      ...objects.flatMap((object) => publishedHosts(object).map(({ host }) => host)),
    ]
    const called = new Map<string, [CalledHost, ...CalledHost[]]>()
    for (const object of objects)
      for (const one of calledHosts(object, repository)) {
        const before = called.get(one.host)
        if (before) before.push(one)
        else called.set(one.host, [one])
      }
    for (const [host, [first, ...others]] of called) {
      if (isUnder(host, profile.placeholders.hosts) || own.some((pattern) => coversHost(pattern, host))) continue
      if (externalFlows.some((flow) => isFlowTo(flow, host))) continue
      yield {
        at: first.location,
        data: { host, port: first.port ?? '' },
        related: [document.locate(['externalFlows']), ...others.slice(0, 2).map(({ location }) => location)],
      }
    }
  },
})

import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { isUnder, publishedHosts } from '../../src/model/declared/published-host.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { coversHost } from '../../src/model/subject/ingress.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { isTemplate } from '../../src/model/template.ts'

const manifest = (environments: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [${environments}]
`

const ingress = (host: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { rules: [{ host: ${host}, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }
`

const chart = (dev: string, prod: string): Record<string, string> => ({
  'accostage.yaml': `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
environments:
  - { name: dev, stage: dev, domains: [{ host: dev.demo.gouv.fr }] }
  - { name: prod, stage: prod, domains: [{ host: demo.gouv.fr }] }
`,
  'helm/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'helm/values-dev.yaml': `host: ${dev}\n`,
  'helm/values-prod.yaml': `host: ${prod}\n`,
  'helm/templates/ingress.yaml': ingress('{{ .Values.host }}'),
})

/** Whoever delegates the name and orders its certificate reads the declared one. */
export default defineRule({
  code: 'ONB030',
  name: 'declared-domain',
  subject: 'manifest',
  severity: 'warning',
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Host that its environment does not declare',
      message: ({ host, names, other }) =>
        other
          ? `Host "${host}" of ${names} is declared for environment ${other}`
          : `Host "${host}" is declared for none of its environments (${names})`,
      why: 'A name is delegated, given a certificate and published from what the environment declares: any other one leads nowhere.',
      fix: 'Declare the host in the `domains` of the environment, or serve the declared one.',
    },
    fr: {
      title: 'Hôte que son environnement ne déclare pas',
      message: ({ host, names, other }) =>
        other
          ? `L’hôte « ${host} » de ${names} est déclaré pour l’environnement ${other}`
          : `L’hôte « ${host} » n’est déclaré pour aucun de ses environnements (${names})`,
      why: 'Un nom est délégué, doté d’un certificat et publié d’après ce que déclare l’environnement : tout autre ne mène nulle part.',
      fix: 'Déclarer l’hôte dans les `domains` de l’environnement, ou servir celui qui est déclaré.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ name: dev, stage: dev, domains: [{ host: demo.gouv.fr }] }'),
        'deploy/ingress.yaml': ingress('Demo.gouv.fr'),
      },
      chart('dev.demo.gouv.fr', 'demo.gouv.fr'),
      // one manifest for two environments: which of the hosts is whose, nobody can tell
      {
        'accostage.yaml': manifest(
          '{ name: dev, stage: dev, domains: [{ host: "*.dev.gouv.fr" }] }, { name: prod, stage: prod, domains: [{ host: demo.gouv.fr }] }',
        ),
        'deploy/ingress.yaml': `${ingress('demo.gouv.fr')}---\n${ingress('web.dev.gouv.fr').replace('web }', 'dev }')}`,
      },
      // an environment that declares none
      {
        'accostage.yaml': manifest(
          '{ name: dev, stage: dev }, { name: prod, stage: prod, domains: [{ host: demo.gouv.fr }] }',
        ),
        'deploy/ingress.yaml': ingress('web.gouv.fr'),
      },
      // K8S040 speaks of these
      {
        'accostage.yaml': manifest('{ name: dev, stage: dev, domains: [{ host: demo.gouv.fr }] }'),
        'deploy/ingress.yaml': ingress('demo.example.com'),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ name: dev, stage: dev, domains: [{ host: demo.gouv.fr }] }'),
        'deploy/ingress.yaml': ingress('web.gouv.fr'),
      },
      // the host of production in dev
      chart('demo.gouv.fr', 'demo.gouv.fr'),
      {
        'accostage.yaml': manifest('{ name: dev, stage: dev, domains: [{ host: demo.gouv.fr }] }'),
        'deploy/route.yaml':
          'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: web }\nspec: { host: web.gouv.fr, to: { kind: Service, name: web } }\n',
      },
      {
        'accostage.yaml': manifest('{ name: dev, stage: dev, domains: [{ host: demo.gouv.fr }] }'),
        'deploy/route.yaml':
          'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: web }\nspec: { hostnames: [web.gouv.fr] }\n',
      },
    ],
  },
  *check({ manifest, document }, { repository, profile, environments }): Iterable<Match> {
    const declared = manifest.environments ?? []
    const where = new Map<KubernetesObject, string[]>()
    for (const { name } of environments)
      for (const object of deploymentOf(repository, name).objects)
        if (publishedHosts(object).length > 0) where.set(object, [...(where.get(object) ?? []), name])
    for (const [object, names] of where) {
      const own = declared.filter(({ name }) => names.includes(name))
      if (own.some(({ domains = [] }) => domains.length === 0)) continue
      for (const { host, route } of publishedHosts(object)) {
        if (isTemplate(host) || isUnder(host, profile.placeholders.hosts)) continue
        const declares = ({ domains = [] }: (typeof declared)[number]): boolean =>
          domains.some((domain) => coversHost(domain.host.toLowerCase(), host))
        if (own.some(declares)) continue
        const other = declared.find(declares)
        yield {
          at: repository.locate(object, route),
          data: { host, names: names.map((name) => `"${name}"`).join(', '), other: other ? `"${other.name}"` : '' },
          environments: environments.filter(({ name }) => names.includes(name)),
          related: own.map((one) => document.locate(['environments', declared.indexOf(one), 'domains'])),
        }
      }
    }
  },
})

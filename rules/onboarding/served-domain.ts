import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { publishedHosts } from '../../src/model/declared/published-host.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { coversHost } from '../../src/model/subject/ingress.ts'
import { isTemplate } from '../../src/model/template.ts'

const manifest = (domains: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev, domains: [${domains}] }]
`

const ingress = (tls: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec:
  ${tls}
  rules: [{ host: demo.gouv.fr, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
`

/** What was asked for a name and serves nothing: the name, or the certificate that the project brings for it. */
export default defineRule({
  code: 'ONB031',
  name: 'served-domain',
  subject: 'manifest',
  severity: 'info',
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Declared domain or certificate that serves nothing',
      message: ({ host, name, certificate }) =>
        certificate
          ? `The project supplies the certificate of "${host}", and nothing in environment "${name}" presents one of its own`
          : `Domain "${host}" of environment "${name}" is served by nothing that is deployed there`,
      why: ({ certificate }) =>
        certificate
          ? 'Without a Secret in `tls`, the router presents its own certificate; the one of the project is for nothing, unless a proxy before the cluster has it.'
          : 'A name is delegated and its certificate renewed for an address that answers with an error.',
      fix: ({ certificate }) =>
        certificate
          ? 'Name the Secret of the certificate in `tls`, or declare `certificate: platform`.'
          : 'Serve the domain, or remove it from the manifest.',
    },
    fr: {
      title: 'Domaine ou certificat déclaré qui ne sert à rien',
      message: ({ host, name, certificate }) =>
        certificate
          ? `Le projet fournit le certificat de « ${host} », et rien dans l’environnement « ${name} » n’en présente un qui lui soit propre`
          : `Le domaine « ${host} » de l’environnement « ${name} » n’est servi par rien de ce qui y est déployé`,
      why: ({ certificate }) =>
        certificate
          ? 'Sans Secret dans `tls`, le routeur présente son propre certificat ; celui du projet ne sert pas, sauf si un relais placé devant le cluster le porte.'
          : 'Un nom est délégué et son certificat renouvelé pour une adresse qui répond par une erreur.',
      fix: ({ certificate }) =>
        certificate
          ? 'Nommer le Secret du certificat dans `tls`, ou déclarer `certificate: platform`.'
          : 'Servir le domaine, ou le retirer du manifeste.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ host: demo.gouv.fr, certificate: project }'),
        'deploy/ingress.yaml': ingress('tls: [{ hosts: [demo.gouv.fr], secretName: demo-tls }]'),
      },
      {
        'accostage.yaml': manifest('{ host: demo.gouv.fr, certificate: platform }'),
        'deploy/ingress.yaml': ingress('ingressClassName: nginx'),
      },
      // nothing is published from here: another repository may do it
      {
        'accostage.yaml': manifest('{ host: autre.gouv.fr }'),
        'deploy/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ host: demo.gouv.fr }, { host: autre.gouv.fr }'),
        'deploy/ingress.yaml': ingress('ingressClassName: nginx'),
      },
      {
        'accostage.yaml': manifest('{ host: demo.gouv.fr, certificate: project }'),
        'deploy/ingress.yaml': ingress('tls: [{ hosts: [demo.gouv.fr] }]'),
      },
      {
        'accostage.yaml': manifest('{ host: demo.gouv.fr, certificate: project }'),
        'deploy/route.yaml':
          'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: web }\nspec: { host: demo.gouv.fr, tls: { termination: edge }, to: { kind: Service, name: web } }\n',
      },
    ],
  },
  *check({ manifest }, { repository, environments }): Iterable<Match> {
    for (const [index, { name, domains = [] }] of (manifest.environments ?? []).entries()) {
      const environment = environments.find((one) => one.name === name)
      if (!environment) continue
      const { objects, whole } = deploymentOf(repository, name)
      const published = objects.flatMap((object) => publishedHosts(object).map((host) => ({ ...host, object })))
      // a host that is not known, and a wildcard, may be any of them
      if (published.length === 0 || published.some(({ host }) => isTemplate(host))) continue
      for (const [at, { host, certificate }] of domains.entries()) {
        const wanted = host.toLowerCase()
        const serving = published.filter((one) => coversHost(one.host, wanted) || coversHost(wanted, one.host))
        const route = ['environments', index, 'domains', at]
        if (serving.length === 0 && whole)
          yield { at: [...route, 'host'], data: { host, name, certificate: '' }, environments: [environment] }
        if (serving.length > 0 && certificate === 'project' && serving.every((one) => one.certificate === false))
          yield {
            at: [...route, 'certificate'],
            data: { host, name, certificate },
            environments: [environment],
            related: serving.slice(0, 3).map((one) => repository.locate(one.object, one.route)),
          }
      }
    }
  },
})

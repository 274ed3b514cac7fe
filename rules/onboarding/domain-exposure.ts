import { isUnder } from '../../src/model/declared/published-host.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB032',
  name: 'domain-exposure',
  subject: 'manifest',
  severity: { nonProduction: 'info', production: 'warning' },
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Domain that the declared users cannot reach',
      message: ({ host, name, exposure }) =>
        exposure
          ? `Domain "${host}" of environment "${name}" is reached from the ministry and the RIE only, while the project is exposed on ${exposure}`
          : `Environment "${name}" has the domain "${host}", and the project is declared to be exposed nowhere`,
      why: 'The service chain follows from the exposure: a name of another network is published where its users are not.',
      fix: 'Add the network to `exposure`, or give the environment a name that its users reach.',
    },
    fr: {
      title: 'Domaine hors de portée des usagers déclarés',
      message: ({ host, name, exposure }) =>
        exposure
          ? `Le domaine « ${host} » de l’environnement « ${name} » n’est accessible que depuis le ministère et le RIE, alors que le projet est exposé sur ${exposure}`
          : `L’environnement « ${name} » a le domaine « ${host} », alors que le projet n’est déclaré exposé nulle part`,
      why: 'La chaîne de service découle de l’exposition : un nom d’un autre réseau est publié là où ses usagers ne sont pas.',
      fix: 'Ajouter le réseau à `exposure`, ou donner à l’environnement un nom que ses usagers peuvent joindre.',
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\nexposure: [internet, rie]\nenvironments: [{ name: prod, stage: prod, domains: [{ host: demo.gouv.fr }, { host: demo.interieur.rie.gouv.fr }] }]\n',
      'version: 1\nproject: { name: demo }\nexposure: [intranet]\nenvironments: [{ name: prod, stage: prod, domains: [{ host: demo.minint.fr }, { host: demo.interieur.gouv.fr }] }]\n',
      'version: 1\nproject: { name: demo }\nexposure: [internet]\nenvironments: [{ name: prod, stage: prod, domains: [{ host: demo-minint.fr }] }]\n',
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: prod, stage: prod, domains: [{ host: demo.minint.fr }] }]\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo }\nexposure: [internet]\nenvironments: [{ name: prod, stage: prod, domains: [{ host: Demo.minint.fr }] }]\n',
      'version: 1\nproject: { name: demo }\nexposure: [internet]\nenvironments: [{ name: dev, stage: dev, domains: [{ host: demo.interieur.rie.gouv.fr }] }]\n',
      'version: 1\nproject: { name: demo }\nexposure: []\nenvironments: [{ name: prod, stage: prod, domains: [{ host: demo.gouv.fr }] }]\n',
    ],
  },
  *check({ manifest, document }, { profile, environments }): Iterable<Match> {
    const { exposure } = manifest
    if (!exposure || exposure.includes('intranet') || exposure.includes('rie')) return
    for (const [index, { name, domains = [] }] of (manifest.environments ?? []).entries()) {
      const environment = environments.filter((one) => one.name === name)
      if (environment.length === 0) continue
      for (const [at, { host }] of domains.entries())
        if (exposure.length === 0 || isUnder(host.toLowerCase(), profile.internalDomains))
          yield {
            at: ['environments', index, 'domains', at, 'host'],
            environments: environment,
            data: { host, name, exposure: exposure.join(', ') },
            related: [document.locate(['exposure'])],
          }
    }
  },
})

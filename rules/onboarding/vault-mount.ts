import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

const manifest = (project: string): string => `version: 1
project: { ${project} }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
`

const secret = (mount: string): string =>
  `apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: { name: base }\nspec: { vaultAuthRef: vault-auth, mount: ${mount}, type: kv-v2, path: base, destination: { name: base, create: true } }\n`

export default defineRule({
  code: 'ONB026',
  name: 'vault-mount',
  subject: 'manifest',
  severity: 'warning',
  sources: [
    { page: 'guide/secrets-vault', says: 'VaultStaticSecret' },
    { fact: 'console, vault plugin: the key-value store of a project bears its slug' },
  ],
  text: {
    en: {
      title: 'Secrets of the vault of another project',
      message: ({ name, mount, slug }) =>
        `VaultStaticSecret "${name}" reads the vault "${mount}", that of the project is "${slug}"`,
      why: 'The account of the namespace reads the vault of its own project only: the Secret is never created.',
      fix: ({ slug }) => `Write \`mount: ${slug}\`, or correct \`project.slug\`.`,
    },
    fr: {
      title: 'Secrets du coffre d’un autre projet',
      message: ({ name, mount, slug }) =>
        `Le VaultStaticSecret « ${name} » lit le coffre « ${mount} », celui du projet est « ${slug} »`,
      why: 'Le compte du namespace ne lit que le coffre de son projet : le Secret n’est jamais créé.',
      fix: ({ slug }) => `Écrire \`mount: ${slug}\`, ou corriger \`project.slug\`.`,
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest('name: portail, slug: portail-1'), 'deploy/secret.yaml': secret('portail-1') },
      // the form before, with the organisation in front
      { 'accostage.yaml': manifest('name: portail, slug: portail'), 'deploy/secret.yaml': secret('mi-portail') },
      // the slug is not declared
      { 'accostage.yaml': manifest('name: portail'), 'deploy/secret.yaml': secret('autre') },
    ],
    bad: [
      { 'accostage.yaml': manifest('name: portail, slug: portail-1'), 'deploy/secret.yaml': secret('portail') },
      { 'accostage.yaml': manifest('name: portail, slug: portail'), 'deploy/secret.yaml': secret('autre') },
    ],
  },
  *check({ manifest: { project }, document }, { repository }): Iterable<Match> {
    const { slug } = project
    if (slug === undefined) return
    for (const object of deploymentOf(repository).objects) {
      if (object.group !== 'secrets.hashicorp.com' || object.kind !== 'VaultStaticSecret') continue
      const mount = asText(object.get('spec', 'mount'))
      if (mount === undefined || isTemplate(mount) || mount === slug || mount.endsWith(`-${slug}`)) continue
      yield {
        at: repository.locate(object, ['spec', 'mount']),
        data: { name: object.displayName, mount, slug },
        related: [document.locate(['project', 'slug'])],
      }
    }
  },
})

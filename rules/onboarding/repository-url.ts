import { defineRule, type Match } from '../../src/model/rule.ts'

/** The console's `externalRepoUrl`; an empty one stands for a repository that lives on the platform alone. */
const ACCEPTED = /^https:\/\/.*\.git$/
const CREDENTIALS = /^(https?:\/\/)[^/@]*@/i

export default defineRule({
  code: 'ONB010',
  name: 'repository-url',
  subject: 'manifest',
  severity: 'error',
  sensitive: true,
  sources: [
    { page: 'guide/repositories-management', says: 'URL du dépôt externe, en https et terminée par .git' },
    { fact: 'console, shared schema of a repository: externalRepoUrl' },
  ],
  text: {
    en: {
      title: 'Repository address that the console refuses',
      message: ({ problem, name, url }) =>
        problem === 'credentials'
          ? `The address of repository "${name}" holds credentials: "${url}"`
          : `The address of repository "${name}" is not of the form https://….git: "${url}"`,
      why: ({ problem }) =>
        problem === 'credentials'
          ? 'Whoever reads the repository reads them; the console keeps those of a private repository in Vault.'
          : 'The platform clones over HTTPS, through its proxy: the console accepts no other address.',
      fix: ({ problem }) =>
        problem === 'credentials'
          ? 'Revoke them, take them out of the address, and give the console new ones.'
          : 'Write the HTTPS address that the forge gives for cloning, `.git` included.',
    },
    fr: {
      title: 'Adresse de dépôt que la console refuse',
      message: ({ problem, name, url }) =>
        problem === 'credentials'
          ? `L’adresse du dépôt « ${name} » contient des identifiants : « ${url} »`
          : `L’adresse du dépôt « ${name} » n’est pas de la forme https://….git : « ${url} »`,
      why: ({ problem }) =>
        problem === 'credentials'
          ? 'Quiconque lit le dépôt les lit ; la console garde dans Vault ceux d’un dépôt privé.'
          : 'La plateforme clone en HTTPS, à travers son proxy : la console n’accepte aucune autre adresse.',
      fix: ({ problem }) =>
        problem === 'credentials'
          ? 'Les révoquer, les retirer de l’adresse et donner à la console de nouveaux identifiants.'
          : 'Écrire l’adresse HTTPS que la forge donne pour cloner, `.git` compris.',
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\nrepositories:\n  - { name: demo, url: "https://github.com/demo/demo.git" }\n  - { name: demo-infra }\n',
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: "" }]\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: "https://github.com/demo/demo" }]\n',
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: "git@github.com:demo/demo.git" }]\n',
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: "http://github.com/demo/demo.git" }]\n',
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: "https://demo:x@github.com/demo/demo.git" }]\n',
    ],
  },
  *check({ manifest }): Iterable<Match> {
    for (const [index, { name, url }] of (manifest.repositories ?? []).entries()) {
      if (url === undefined || url === '') continue
      const at = ['repositories', index, 'url']
      const shown = url.replace(CREDENTIALS, '$1***@')
      if (shown !== url) yield { at, data: { problem: 'credentials', name, url: shown } }
      if (!ACCEPTED.test(url)) yield { at, data: { problem: 'form', name, url: shown } }
    }
  },
})

import { acceptedName, nameProblem } from '../../src/model/name-limit.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB011',
  name: 'repository-name',
  subject: 'manifest',
  severity: 'error',
  sources: [
    { fact: 'console, shared schema of a repository: internalRepoName, forbiddenRepoNames' },
    { page: 'guide/repositories-management', says: 'nom du dépôt' },
  ],
  text: {
    en: {
      title: 'Repository name that the console refuses',
      message: ({ problem, name, min, max }) =>
        problem === 'reserved'
          ? `Repository name "${name}" is kept for the platform’s own repositories`
          : problem === 'pattern'
            ? `Repository name "${name}" holds other characters than a-z, 0-9 and inner dashes`
            : `Repository name "${name}" is ${problem === 'long' ? `longer than ${max}` : `shorter than ${min}`} characters`,
      why: 'The internal name becomes a GitLab project and part of the names that Argo CD makes: the console checks it.',
      fix: ({ use, min, max }) =>
        `Choose another name of ${min} to ${max} characters among a-z, 0-9 and inner dashes${use ? `, such as \`${use}\`` : ''}.`,
    },
    fr: {
      title: 'Nom de dépôt que la console refuse',
      message: ({ problem, name, min, max }) =>
        problem === 'reserved'
          ? `Le nom de dépôt « ${name} » est réservé aux dépôts de la plateforme`
          : problem === 'pattern'
            ? `Le nom de dépôt « ${name} » contient d’autres caractères que a-z, 0-9 et des tirets intérieurs`
            : `Le nom de dépôt « ${name} » fait ${problem === 'long' ? `plus de ${max}` : `moins de ${min}`} caractères`,
      why: 'Le nom interne devient un projet GitLab et une partie des noms que forme Argo CD : la console le vérifie.',
      fix: ({ use, min, max }) =>
        `Choisir un autre nom, de ${min} à ${max} caractères parmi a-z, 0-9 et des tirets intérieurs${use ? `, par exemple \`${use}\`` : ''}.`,
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo-infra }, { name: d1 }, { name: abcdefghij-123456789 }]\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: mirror }]\n',
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: Demo_Infra }]\n',
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: demo- }]\n',
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: abcdefghij-1234567890 }]\n',
      'version: 1\nproject: { name: demo }\nrepositories: [{ name: d }]\n',
    ],
  },
  *check({ manifest }, { profile }): Iterable<Match> {
    const limit = profile.limits.repositoryName
    for (const [index, { name }] of (manifest.repositories ?? []).entries()) {
      const reserved = profile.forbiddenRepositoryNames.includes(name)
      const problem = reserved ? 'reserved' : nameProblem(name, limit)
      const use = reserved ? '' : (acceptedName(name, limit) ?? '')
      if (problem)
        yield { at: ['repositories', index, 'name'], data: { problem, name, use, min: limit.min, max: limit.max } }
    }
  },
})

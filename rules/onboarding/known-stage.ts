import { defineRule, type Match } from '../../src/model/rule.ts'

/** The stage decides the class of an environment: only the production stages enforce what the others audit. */
export default defineRule({
  code: 'ONB017',
  name: 'known-stage',
  subject: 'manifest',
  severity: 'warning',
  sources: [
    { fact: 'console, first stages: dev, staging, integration, prod' },
    { page: 'guide/environments-management', says: 'type d’environnement' },
  ],
  text: {
    en: {
      title: 'Stage that the console does not know',
      message: ({ name, stage }) => `Stage "${stage}" of environment "${name}" is not one of the console’s`,
      why: ({ production }) =>
        `An environment is in production when its stage is exactly ${production}: any other counts as non-production, here and in the quotas.`,
      fix: ({ stages }) =>
        `Write one of: ${stages}; when the Service Team has added a stage, list it in the \`stages\` of the profile.`,
    },
    fr: {
      title: 'Type d’environnement que la console ne connaît pas',
      message: ({ name, stage }) =>
        `Le type « ${stage} » de l’environnement « ${name} » n’est pas un de ceux de la console`,
      why: ({ production }) =>
        `Un environnement est en production quand son type est exactement ${production} : tout autre compte hors production, ici comme dans les quotas.`,
      fix: ({ stages }) =>
        `Écrire l’un de : ${stages} ; si la Service Team a ajouté un type, le citer dans les \`stages\` du profil.`,
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: recette, stage: staging }, { name: integ, stage: integration }, { name: prod, stage: prod }]\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: prod, stage: production }]\n',
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: prod, stage: Prod }]\n',
    ],
  },
  *check({ manifest }, { profile }): Iterable<Match> {
    const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
    for (const [index, { name, stage }] of (manifest.environments ?? []).entries())
      if (stage !== undefined && !profile.stages.includes(stage))
        yield {
          at: ['environments', index, 'stage'],
          data: { name, stage, stages: listed(profile.stages), production: listed(profile.productionStages) },
        }
  },
})

import { choice, date, list, section, text } from './nodes.ts'

const RULE = '^([A-Z0-9]{2,3}[0-9]{3}|[a-z][a-z0-9-]*)$'

export const DEROGATIONS = list(
  { en: 'Findings accepted in writing', fr: 'Constats acceptés par écrit' },
  section(
    { en: 'A finding accepted in writing', fr: 'Un constat accepté par écrit' },
    {
      rule: text({ en: 'Code or name of the rule', fr: 'Code ou nom de la règle' }, { pattern: RULE }),
      where: text({
        en: 'Path, glob, or Kind/name; everywhere when absent',
        fr: 'Chemin, motif ou Kind/nom ; partout si absent',
      }),
      reason: text({ en: 'Why it is accepted', fr: 'Pourquoi il est accepté' }),
      approvedBy: text({ en: 'Who accepted it', fr: 'Qui l’a accepté' }),
      until: date({ en: 'Last day on which it holds, YYYY-MM-DD', fr: 'Dernier jour de validité, AAAA-MM-JJ' }),
    },
    ['rule', 'reason', 'approvedBy', 'until'],
  ),
)

const references = (en: string, fr: string) => list({ en, fr }, { type: 'string', minLength: 1 })

export const SETTINGS = section(
  { en: 'Settings of the tool', fr: 'Réglages de l’outil' },
  {
    failOn: choice(
      {
        en: 'Severity from which a run fails; error unless told otherwise',
        fr: 'Gravité à partir de laquelle l’analyse échoue ; error par défaut',
      },
      ['error', 'warning', 'info', 'never'],
    ),
    language: choice({ en: 'Language of the reports', fr: 'Langue des rapports' }, ['en', 'fr']),
    rules: {
      type: 'object',
      propertyNames: { pattern: RULE },
      additionalProperties: { enum: ['error', 'warning', 'info', 'off'] },
      description: 'Severity of a rule, by code or name',
      'x-description-fr': 'Gravité d’une règle, par code ou par nom',
    },
    ignore: references(
      'Paths left alone, in the syntax of .gitignore',
      'Chemins laissés de côté, dans la syntaxe de .gitignore',
    ),
    baseImages: list(
      {
        en: 'Base images that the profile does not know, such as those of the project itself',
        fr: 'Images de base que le profil ne connaît pas, comme celles du projet lui-même',
      },
      section(
        { en: 'What is known of a base image', fr: 'Ce que l’on sait d’une image de base' },
        {
          name: text({
            en: 'Whole name without tag: docker.io/library/node',
            fr: 'Nom complet sans étiquette : docker.io/library/node',
          }),
          tag: text({
            en: 'Part of the tags for which it holds; all of them when absent',
            fr: 'Partie des étiquettes pour lesquelles cela vaut ; toutes en son absence',
          }),
          user: choice(
            {
              en: 'Whether it runs as root, or as another user',
              fr: 'Si elle s’exécute sous root (root), ou sous un autre utilisateur (unprivileged)',
            },
            ['root', 'unprivileged'],
          ),
          ports: list(
            { en: 'Ports on which it listens unless told otherwise', fr: 'Ports sur lesquels elle écoute par défaut' },
            { type: 'integer', minimum: 1, maximum: 65535 },
          ),
        },
        ['name', 'user'],
      ),
    ),
    mirror: section(
      {
        en: 'References that are mirrored; the default branch alone unless told otherwise',
        fr: 'Références synchronisées ; la branche par défaut seule, sauf indication contraire',
      },
      {
        branches: references('Branches, * stands for anything', 'Branches, * désigne n’importe quoi'),
        tags: references('Tags, * stands for anything', 'Étiquettes, * désigne n’importe quoi'),
      },
    ),
  },
)

/** JSON Schema of `accostage.yaml`, version 1. Published in schemas/; every description exists in French beside it. */

const text = (description: string, french: string, more: object = {}) => ({
  type: 'string',
  description,
  'x-description-fr': french,
  ...more,
})

const QUOTA = {
  type: 'object',
  additionalProperties: false,
  description: 'Resources: CPU in cores, memory in GiB or as a Kubernetes quantity, number of GPUs',
  'x-description-fr': 'Ressources : CPU en cœurs, mémoire en Gio ou en quantité Kubernetes, nombre de GPU',
  properties: {
    cpu: { type: 'number', minimum: 0, description: 'Cores', 'x-description-fr': 'Cœurs' },
    memory: {
      description: 'GiB, or a Kubernetes quantity such as 512Mi',
      'x-description-fr': 'Gio, ou quantité Kubernetes telle que 512Mi',
      anyOf: [
        { type: 'number', minimum: 0 },
        { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?([kMGTPE]i?|Ki)?$' },
      ],
    },
    gpu: { type: 'integer', minimum: 0, description: 'GPUs', 'x-description-fr': 'GPU' },
  },
}

const DATE = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
const RULE = '^([A-Z0-9]{2,3}[0-9]{3}|[a-z][a-z0-9-]*)$'

export const MANIFEST_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://cloud-pi-native.github.io/accostage/schemas/manifest-1.json',
  title: 'accostage.yaml',
  description: 'What a project declares to Cloud π Native, its derogations, its settings for Accostage',
  'x-description-fr': 'Ce qu’un projet déclare à Cloud π Native, ses dérogations, ses réglages d’Accostage',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'project'],
  properties: {
    version: { const: 1, description: 'Version of this format', 'x-description-fr': 'Version de ce format' },
    project: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      description: 'The project as the console knows it',
      'x-description-fr': 'Le projet tel que la console le connaît',
      properties: {
        name: text('Name in the console', 'Nom dans la console'),
        description: text('What the project does', 'Ce que fait le projet'),
        contact: text('Who answers for the project', 'Qui répond pour le projet'),
      },
    },
    platform: {
      type: 'object',
      additionalProperties: false,
      description: 'Where the project is deployed',
      'x-description-fr': 'Où le projet est déployé',
      properties: {
        flavour: {
          enum: ['openshift', 'kubernetes', 'byoc'],
          description: 'Kind of cluster; openshift unless told otherwise',
          'x-description-fr': 'Type de cluster ; openshift par défaut',
        },
        zone: text('Zone of the console', 'Zone de la console'),
      },
    },
    quotas: {
      type: 'object',
      additionalProperties: false,
      description: 'What the project may use in all, by class of environment',
      'x-description-fr': 'Ce que le projet peut utiliser au total, par classe d’environnement',
      properties: { nonProduction: QUOTA, production: QUOTA },
    },
    environments: {
      type: 'array',
      description: 'Environments of the console',
      'x-description-fr': 'Environnements de la console',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'stage'],
        properties: {
          name: text('Name in the console', 'Nom dans la console'),
          stage: text(
            'Stage of the console: dev, staging, integration or prod',
            'Étape de la console : dev, staging, integration ou prod',
          ),
          cluster: text('Cluster that hosts it', 'Cluster qui l’héberge'),
          quota: QUOTA,
          autosync: {
            type: 'boolean',
            description: 'Whether Argo CD synchronises by itself',
            'x-description-fr': 'Si Argo CD synchronise de lui-même',
          },
          label: text('Value of the env label', 'Valeur de l’étiquette env'),
        },
      },
    },
    repositories: {
      type: 'array',
      description: 'Repositories of the project, this one among them',
      'x-description-fr': 'Dépôts du projet, dont celui-ci',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: text('Internal name in the console', 'Nom interne dans la console'),
          url: text('Address on the primary chain: https://….git', 'Adresse sur la chaîne primaire : https://….git'),
          type: {
            enum: ['application', 'infrastructure', 'both'],
            description: 'What it holds: code, what Argo CD deploys, or both',
            'x-description-fr': 'Ce qu’il contient : du code, ce qu’Argo CD déploie, ou les deux',
          },
          private: {
            type: 'boolean',
            description: 'Needs credentials',
            'x-description-fr': 'Demande des identifiants',
          },
          deployPath: text('Folder that Argo CD deploys', 'Dossier qu’Argo CD déploie'),
          deployRevision: text(
            'Branch, tag or commit that Argo CD deploys',
            'Branche, étiquette ou commit qu’Argo CD déploie',
          ),
          valuesFiles: {
            type: 'array',
            items: { type: 'string' },
            description: 'Values files in order, <env> stands for the environment',
            'x-description-fr': 'Fichiers de valeurs dans l’ordre, <env> désigne l’environnement',
          },
        },
      },
    },
    derogations: {
      type: 'array',
      description: 'Findings accepted in writing',
      'x-description-fr': 'Constats acceptés par écrit',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'reason', 'approvedBy', 'until'],
        properties: {
          rule: text('Code or name of the rule', 'Code ou nom de la règle', { pattern: RULE }),
          where: text(
            'Path, glob, or Kind/name; everywhere when absent',
            'Chemin, motif ou Kind/nom ; partout si absent',
          ),
          reason: text('Why it is accepted', 'Pourquoi il est accepté', { minLength: 1 }),
          approvedBy: text('Who accepted it', 'Qui l’a accepté', { minLength: 1 }),
          until: text('Last day on which it holds, YYYY-MM-DD', 'Dernier jour de validité, AAAA-MM-JJ', {
            pattern: DATE,
          }),
        },
      },
    },
    settings: {
      type: 'object',
      additionalProperties: false,
      description: 'Settings of the tool',
      'x-description-fr': 'Réglages de l’outil',
      properties: {
        failOn: {
          enum: ['error', 'warning', 'info', 'never'],
          description: 'Severity from which a run fails; error unless told otherwise',
          'x-description-fr': 'Gravité à partir de laquelle l’analyse échoue ; error par défaut',
        },
        language: {
          enum: ['en', 'fr'],
          description: 'Language of the reports',
          'x-description-fr': 'Langue des rapports',
        },
        rules: {
          type: 'object',
          propertyNames: { pattern: RULE },
          additionalProperties: { enum: ['error', 'warning', 'info', 'off'] },
          description: 'Severity of a rule, by code or name',
          'x-description-fr': 'Gravité d’une règle, par code ou par nom',
        },
        ignore: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          description: 'Paths left alone, in the syntax of .gitignore',
          'x-description-fr': 'Chemins laissés de côté, dans la syntaxe de .gitignore',
        },
        mirror: {
          type: 'object',
          additionalProperties: false,
          description: 'References that are mirrored; the default branch alone unless told otherwise',
          'x-description-fr': 'Références synchronisées ; la branche par défaut seule, sauf indication contraire',
          properties: {
            branches: { type: 'array', items: { type: 'string', minLength: 1 } },
            tags: { type: 'array', items: { type: 'string', minLength: 1 } },
          },
        },
      },
    },
  },
} as const

import { choice, count, flag, list, section, size, text } from './nodes.ts'

const QUOTA = section(
  {
    en: 'Resources: CPU in cores, memory in GiB or as a Kubernetes quantity, number of GPUs',
    fr: 'Ressources : CPU en cœurs, mémoire en Gio ou en quantité Kubernetes, nombre de GPU',
  },
  {
    cpu: { type: 'number', minimum: 0, description: 'Cores', 'x-description-fr': 'Cœurs' },
    memory: size({
      en: 'GiB, or a Kubernetes quantity such as 512Mi',
      fr: 'Gio, ou quantité Kubernetes telle que 512Mi',
    }),
    gpu: count({ en: 'GPUs', fr: 'GPU' }),
  },
)

export const QUOTAS = section(
  {
    en: 'What the project may use in all, by class of environment',
    fr: 'Ce que le projet peut utiliser au total, par classe d’environnement',
  },
  { nonProduction: QUOTA, production: QUOTA },
)

const DOMAIN = section(
  { en: 'A name under which the environment is reached', fr: 'Un nom sous lequel l’environnement est joint' },
  {
    host: text({ en: 'Fully qualified domain name', fr: 'Nom de domaine complet' }),
    certificate: choice(
      {
        en: 'Who supplies its certificate: project, platform, or none when it needs none',
        fr: 'Qui fournit son certificat : le projet (project), la plateforme (platform), ou none s’il n’en faut pas',
      },
      ['project', 'platform', 'none'],
    ),
  },
  ['host'],
)

export const ENVIRONMENTS = list(
  { en: 'Environments of the console', fr: 'Environnements de la console' },
  section(
    { en: 'An environment of the console', fr: 'Un environnement de la console' },
    {
      name: text({ en: 'Name in the console', fr: 'Nom dans la console' }),
      stage: text({
        en: 'Stage of the console: dev, staging, integration or prod',
        fr: 'Étape de la console : dev, staging, integration ou prod',
      }),
      cluster: text({ en: 'Cluster that hosts it', fr: 'Cluster qui l’héberge' }),
      quota: QUOTA,
      autosync: flag({
        en: 'Whether Argo CD synchronises by itself',
        fr: 'Si Argo CD synchronise de lui-même',
      }),
      label: text({ en: 'Value of the env label', fr: 'Valeur de l’étiquette env' }),
      domains: list({ en: 'Names under which it is reached', fr: 'Noms sous lesquels il est joint' }, DOMAIN),
      ageRecipient: text(
        {
          en: 'Public age key of its cluster, for which SOPS encrypts',
          fr: 'Clé publique age de son cluster, pour laquelle SOPS chiffre',
        },
        { pattern: '^age1[0-9a-z]{58}$' },
      ),
    },
    ['name'],
  ),
)

export const REPOSITORIES = list(
  { en: 'Repositories of the project, this one among them', fr: 'Dépôts du projet, dont celui-ci' },
  section(
    { en: 'A repository of the project', fr: 'Un dépôt du projet' },
    {
      name: text({ en: 'Internal name in the console', fr: 'Nom interne dans la console' }),
      url: text({
        en: 'Address on the primary chain: https://….git',
        fr: 'Adresse sur la chaîne primaire : https://….git',
      }),
      type: choice(
        {
          en: 'What it holds: code, what Argo CD deploys, or both',
          fr: 'Ce qu’il contient : du code, ce qu’Argo CD déploie, ou les deux',
        },
        ['application', 'infrastructure', 'both'],
      ),
      private: flag({ en: 'Needs credentials', fr: 'Demande des identifiants' }),
      deployPath: text({ en: 'Folder that Argo CD deploys', fr: 'Dossier qu’Argo CD déploie' }),
      deployRevision: text({
        en: 'Branch, tag or commit that Argo CD deploys',
        fr: 'Branche, étiquette ou commit qu’Argo CD déploie',
      }),
      valuesFiles: list(
        {
          en: 'Values files in order, <env> stands for the environment',
          fr: 'Fichiers de valeurs dans l’ordre, <env> désigne l’environnement',
        },
        { type: 'string' },
      ),
    },
    ['name'],
  ),
)

import type { Requirement } from '../../src/model/requirement/definition.ts'
import { field, notExposed, notPast, shown } from './conditions.ts'

const SOURCE = { page: 'agreement/support' } as const

/** What the project does during the accompaniment, step by step. */
export const STEPS: readonly Requirement[] = [
  {
    id: 'STEP-01',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Accounts and project in the console',
        why: 'The console creates a project for somebody who answers for it.',
      },
      fr: {
        title: 'Comptes et projet dans la console',
        why: 'La console crée un projet pour quelqu’un qui en répond.',
      },
    },
    checks: [{ rules: ['ONB012', 'ONB013', 'ONB080'] }],
    fields: [
      field('project.name'),
      field('project.organisation'),
      field('project.contact'),
      shown('project.slug'),
      shown('project.description'),
    ],
  },
  {
    id: 'STEP-02',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Primary chain docked to the secondary chain',
        why: 'A workflow of the primary chain has the platform’s GitLab pull the repository.',
      },
      fr: {
        title: 'Chaîne primaire accostée à la chaîne secondaire',
        why: 'Un workflow de la chaîne primaire fait tirer le dépôt par le GitLab de la plateforme.',
      },
    },
    checks: [{ rules: ['ONB010', 'ONB011', 'ONB016', 'ONB088', 'SEC010'] }],
    fields: [
      field('repositories.name'),
      field('repositories.url'),
      field('repositories.type'),
      shown('settings.mirror.branches'),
      shown('settings.mirror.tags'),
    ],
    docking: true,
  },
  {
    id: 'STEP-03',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Images that the platform builds',
        why: 'The secondary chain builds every image again from its Dockerfile.',
      },
      fr: {
        title: 'Images que la plateforme construit',
        why: 'La chaîne secondaire reconstruit chaque image depuis son Dockerfile.',
      },
    },
    checks: [{ of: 'dockerfile', rules: ['IMG015', 'IMG020', 'IMG022', 'IMG026'] }, { rules: ['ONB022'] }],
  },
  {
    id: 'STEP-04',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Application repositories and their CI file',
        why: 'GitLab runs the `.gitlab-ci-dso.yml` of the root, with the catalogue.',
      },
      fr: {
        title: 'Dépôts applicatifs et leur fichier de CI',
        why: 'GitLab lance le `.gitlab-ci-dso.yml` de la racine, avec le catalogue.',
      },
    },
    checks: [{ of: 'pipeline', rules: ['CI001', 'CI002', 'CI003', 'CI004', 'CI005', 'CI006', 'CI007', 'CI015'] }],
  },
  {
    id: 'STEP-05',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Infrastructure repositories that Argo CD deploys',
        why: 'Each environment is rendered from its folder and its values files, and only what Argo CD accepts is deployed.',
      },
      fr: {
        title: 'Dépôts d’infrastructure qu’Argo CD déploie',
        why: 'Chaque environnement est rendu depuis son dossier et ses fichiers de valeurs, et Argo CD n’en déploie que ce qu’il accepte.',
      },
    },
    checks: [
      {
        of: 'deployment',
        rules: [
          'HLM001',
          'HLM002',
          'HLM003',
          'HLM004',
          'HLM006',
          'HLM008',
          'HLM009',
          'KUS001',
          'KUS002',
          'K8S025',
          'K8S027',
          'K8S028',
        ],
      },
    ],
    fields: [shown('repositories.deployPath'), shown('repositories.deployRevision'), shown('repositories.valuesFiles')],
  },
  {
    id: 'STEP-06',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Nothing that the machinery refuses',
        why: 'The builder, the API server, Argo CD or the console refuses what a finding of gravity error names.',
      },
      fr: {
        title: 'Rien que la machinerie refuse',
        why: 'Le constructeur d’images, le serveur d’API, Argo CD ou la console refuse ce que désigne un constat de gravité erreur.',
      },
    },
    everyError: true,
  },
  {
    id: 'STEP-07',
    priority: 'advised',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Access to monitoring',
        why: 'What the application shows of its state is what the dashboards can show.',
      },
      fr: {
        title: 'Accès aux éléments de supervision',
        why: 'Les tableaux de bord ne montrent que ce que l’application montre de son état.',
      },
    },
    checks: [{ rules: ['ONB075', 'ONB077'] }],
    fields: [field('observability.health'), field('observability.metrics'), field('observability.logs')],
  },
  {
    id: 'STEP-08',
    priority: 'required',
    source: SOURCE,
    gate: 'cloud-pi',
    text: {
      en: { title: 'Flows to open', why: 'Firewalls of the ministry are opened by name, port and protocol.' },
      fr: { title: 'Ouverture de flux', why: 'Les pare-feu du ministère s’ouvrent par nom, port et protocole.' },
    },
    checks: [{ rules: ['ONB040', 'ONB042'] }],
    fields: [
      field('externalFlows.host', { mayBeEmpty: true }),
      field('externalFlows.port', { mayBeEmpty: true }),
      field('externalFlows.protocol', { mayBeEmpty: true }),
    ],
  },
  {
    id: 'STEP-09',
    priority: 'required',
    source: SOURCE,
    gate: 'cloud-pi',
    text: {
      en: {
        title: 'Deployment triggers adapted to Cloud π',
        why: 'Each environment says its cluster and whether Argo CD synchronises it by itself.',
      },
      fr: {
        title: 'Triggers de déploiement adaptés à Cloud π',
        why: 'Chaque environnement dit son cluster et si Argo CD le synchronise de lui-même.',
      },
    },
    fields: [
      field('platform.name'),
      field('environments.cluster'),
      field('environments.autosync'),
      shown('platform.flavour'),
      shown('platform.zone'),
    ],
  },
  {
    id: 'STEP-10',
    priority: 'required',
    source: SOURCE,
    gate: 'cloud-pi',
    text: {
      en: {
        title: 'Quotas of the project',
        why: 'The Service Team grants a quota by class of environment, and the sum stays below.',
      },
      fr: {
        title: 'Quotas du projet',
        why: 'La Service Team accorde un quota par classe d’environnement, dont la somme ne sort pas.',
      },
    },
    checks: [{ rules: ['K8S004', 'ONB018', 'ONB081'] }],
    fields: [
      field('quotas.nonProduction.cpu'),
      field('quotas.nonProduction.memory'),
      shown('quotas.nonProduction.gpu'),
      shown('quotas.production.cpu'),
      shown('quotas.production.memory'),
      shown('quotas.production.gpu'),
    ],
  },
  {
    id: 'STEP-11',
    priority: 'required',
    source: SOURCE,
    gate: 'cloud-pi',
    text: {
      en: {
        title: 'Names that the manifests serve',
        why: 'An Ingress serves the names that the environment declares.',
      },
      fr: {
        title: 'Noms servis par les manifestes',
        why: 'Un Ingress sert les noms que l’environnement déclare.',
      },
    },
    checks: [
      { of: 'ingress', rules: ['NET005', 'NET012', 'NET013', 'NET014', 'NET016', 'ONB030', 'ONB031'], concerns: true },
    ],
    unless: [notExposed],
  },
  {
    id: 'STEP-12',
    priority: 'required',
    source: { page: 'agreement/support', exigence: 'ORG-13' },
    gate: 'production',
    text: {
      en: {
        title: 'Accreditation, architect, register of applications',
        why: 'Nothing goes into production without a security accreditation that holds.',
      },
      fr: {
        title: 'Homologation, architecte, patrimoine applicatif',
        why: 'Rien ne part en production sans une homologation de sécurité en cours de validité.',
      },
    },
    fields: [
      field('approvals.securityAccreditation.reference'),
      field('approvals.securityAccreditation.until', { judge: notPast }),
      field('approvals.architect'),
      field('approvals.pai'),
    ],
  },
  {
    id: 'STEP-13',
    priority: 'required',
    source: { page: 'guide/environments-management' },
    gate: 'production',
    text: {
      en: {
        title: 'A production environment with its quota',
        why: 'Production is the stage prod of the console; its quota is granted apart.',
      },
      fr: {
        title: 'Un environnement de production et son quota',
        why: 'La production est le type d’environnement prod de la console ; son quota s’accorde à part.',
      },
    },
    fields: [field('quotas.production.cpu'), field('quotas.production.memory')],
  },
]

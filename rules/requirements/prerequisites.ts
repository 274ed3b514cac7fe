import type { Requirement } from '../../src/model/requirement/definition.ts'
import { document, field, noDatabase, notExposed, shown } from './conditions.ts'

const SOURCE = { page: 'agreement/support' } as const

/** The technical prerequisites that a project supplies, in the order of the page. */
export const PREREQUISITES: readonly Requirement[] = [
  {
    id: 'PRE-01',
    priority: 'required',
    source: SOURCE,
    gate: 'cloud-pi',
    text: {
      en: {
        title: 'Compatible with the platform, good practices in place',
        why: 'Sums up the page of compatibility and that of good practices.',
      },
      fr: {
        title: 'Compatibilité avec la plateforme et bonnes pratiques en place',
        why: 'Résume la page de compatibilité et celle des bonnes pratiques.',
      },
    },
    sums: ['COMP-', 'BP-'],
  },
  {
    id: 'PRE-02',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: { title: 'Skills matrix known', why: 'Sums up the skills that the platform says are mandatory.' },
      fr: {
        title: 'Matrice de compétences connue',
        why: 'Résume les compétences que la plateforme dit obligatoires.',
      },
    },
    sums: ['SKILL-'],
  },
  {
    id: 'PRE-03',
    priority: 'required',
    source: SOURCE,
    gate: 'production',
    text: {
      en: { title: 'Exigences of the CCT', why: 'Sums up the exigences that the CCT calls primordial [P].' },
      fr: {
        title: 'Exigences du Cadre de Cohérence Technique',
        why: 'Résume les exigences que le CCT dit primordiales [P].',
      },
    },
    sums: ['EXI-'],
  },
  {
    id: 'PRE-04',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: {
        title: 'Constraints on DNS names',
        why: 'The names tell whether the application must be under gouv.fr or interieur.gouv.fr, and who delegates them.',
      },
      fr: {
        title: 'Contraintes de nom DNS',
        why: 'Les noms disent si l’application doit être en gouv.fr ou en interieur.gouv.fr, et qui les délègue.',
      },
    },
    checks: [{ rules: ['ONB030', 'ONB032'] }],
    fields: [field('environments.domains.host')],
    unless: [notExposed],
  },
  {
    id: 'PRE-05',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: {
        title: 'Architecture: document or diagram, components, technologies',
        why: 'How many components there are and what they are built with tells what the platform has to offer them.',
      },
      fr: {
        title: 'Architecture : dossier ou schéma, composants, technologies',
        why: 'Le nombre de composants et leurs technologies disent ce que la plateforme doit leur offrir.',
      },
    },
    checks: [{ rules: ['ONB020', 'ONB021', 'ONB023'] }],
    fields: [
      field('architecture.document', { judge: document }),
      field('components.name'),
      field('components.technology'),
    ],
  },
  {
    id: 'PRE-06',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: { title: 'Volumes of data and number of users', why: 'They size storage, databases and quotas.' },
      fr: {
        title: 'Volumétrie des données et nombre d’utilisateurs',
        why: 'Elles dimensionnent le stockage, les bases et les quotas.',
      },
    },
    checks: [{ rules: ['ONB060'] }],
    fields: [field('data.volume'), field('data.users')],
  },
  {
    id: 'PRE-07',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: { title: 'Data to take over, and how much', why: 'A takeover is planned with the Service Team.' },
      fr: {
        title: 'Reprise de données et sa volumétrie',
        why: 'Une reprise se prépare avec la Service Team.',
      },
    },
    fields: [
      field('data.migration.planned'),
      field('data.migration.volume', { when: ({ planned }) => planned === true }),
    ],
  },
  {
    id: 'PRE-08',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: {
        title: 'Backup and restoration of data',
        why: 'The project saves and restores its own data: how, how often and where to.',
      },
      fr: {
        title: 'Sauvegarde et restauration des données',
        why: 'Le projet sauvegarde et restaure lui-même ses données : comment, à quelle fréquence et vers où.',
      },
    },
    checks: [{ rules: ['ONB053'] }],
    fields: [field('backup.procedure', { judge: document }), field('backup.frequency'), field('backup.target')],
    unless: [noDatabase],
  },
  {
    id: 'PRE-09',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: {
        title: 'How the database is created',
        why: 'By the application when it starts, or by hand: the platform has to know which engine runs where.',
      },
      fr: {
        title: 'Procédure de création de la base de données',
        why: 'Portée par l’application ou manuelle : la plateforme doit savoir quel moteur tourne où.',
      },
    },
    checks: [{ rules: ['ONB050', 'ONB051'] }],
    fields: [field('databases.engine'), field('databases.mode'), field('databases.schema'), shown('databases.name')],
    unless: [noDatabase],
  },
  {
    id: 'PRE-10',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: {
        title: 'External services that the application calls',
        why: 'Each flow to the ministry, the RIE or the Internet has to be opened; an empty list says that there are none.',
      },
      fr: {
        title: 'Composants externes appelés par l’application',
        why: 'Chaque flux vers le ministère, le RIE ou Internet est à ouvrir ; une liste vide dit qu’il n’y en a pas.',
      },
    },
    checks: [{ rules: ['NET004', 'ONB041'] }],
    fields: [
      field('externalFlows.host', { mayBeEmpty: true }),
      field('externalFlows.network', { mayBeEmpty: true }),
      shown('externalFlows.name'),
    ],
  },
  {
    id: 'PRE-11',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: {
        title: 'Exposure and sensitivity of the application',
        why: 'Internet, intranet or RIE, NP or DR: they decide the zone and the service chain; an empty list says nowhere.',
      },
      fr: {
        title: 'Exposition et sensibilité de l’application',
        why: 'Internet, intranet ou RIE, NP ou DR : elles décident de la zone et de la chaîne de service ; une liste vide dit nulle part.',
      },
    },
    fields: [field('exposure', { mayBeEmpty: true }), field('sensitivity')],
  },
  {
    id: 'PRE-12',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: { title: 'Number of environments', why: 'Each is created in the console, with its stage.' },
      fr: { title: 'Nombre d’environnements', why: 'Chacun est créé dans la console, avec son type.' },
    },
    checks: [{ rules: ['ONB014', 'ONB015', 'ONB017', 'ONB083', 'ONB084', 'ONB085'] }],
    fields: [field('environments.name'), field('environments.stage')],
  },
  {
    id: 'PRE-13',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: {
        title: 'Domain name and certificate of each environment',
        why: 'Somebody has to order and renew each certificate: the project, the platform, or nobody.',
      },
      fr: {
        title: 'Nom de domaine et certificat par environnement',
        why: 'Quelqu’un commande et renouvelle chaque certificat : le projet, la plateforme, ou personne.',
      },
    },
    checks: [{ rules: ['ONB030', 'ONB031'] }],
    fields: [field('environments.domains.host'), field('environments.domains.certificate')],
    unless: [notExposed],
  },
  {
    id: 'PRE-14',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: { title: 'Estimated CPU and memory', why: 'The console asks for a quota for each environment.' },
      fr: {
        title: 'Estimation des ressources CPU et mémoire',
        why: 'La console demande un quota par environnement.',
      },
    },
    checks: [{ rules: ['K8S004', 'ONB018', 'ONB081', 'ONB086'] }],
    fields: [field('environments.quota.cpu'), field('environments.quota.memory'), shown('environments.quota.gpu')],
  },
  {
    id: 'PRE-15',
    priority: 'required',
    source: SOURCE,
    gate: 'scoping',
    text: {
      en: {
        title: 'Calendar, dates that matter, how far the project is',
        why: 'The accompaniment is planned around them; a project in production is moved otherwise than a new one.',
      },
      fr: {
        title: 'Calendrier, échéances et état d’avancement du projet',
        why: 'L’accompagnement se planifie autour d’eux ; un projet en production se déplace autrement qu’un nouveau.',
      },
    },
    fields: [field('project.status'), field('project.milestones.name'), field('project.milestones.date')],
  },
]

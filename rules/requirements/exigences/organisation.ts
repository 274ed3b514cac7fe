import type { Requirement } from '../../../src/model/requirement/definition.ts'
import { document, noDatabase, notPast, shown } from '../conditions.ts'
import { exigence } from './exigence.ts'

export const ORGANISATION: readonly Requirement[] = [
  exigence(
    'ORG-1',
    'P',
    ['The team answers for quality and security', 'Developers keep the quality constant and exploitable flaws out.'],
    [
      'L’équipe répond de la qualité et de la sécurité',
      'Les développeurs tiennent la qualité et écartent les failles exploitables.',
    ],
  ),
  exigence(
    'ORG-2',
    'I',
    ['Contributing to the platform', 'Defects and needs are reported, and corrections offered.'],
    ['Contribution à la plateforme', 'Défauts et besoins sont signalés, et des corrections proposées.'],
  ),
  exigence(
    'ORG-3',
    'P',
    [
      'You build it, you run it',
      'The team runs the application and supports its users; the convention says who does what.',
    ],
    [
      'Qui construit exploite',
      'L’équipe exploite l’application et soutient ses usagers ; la convention dit qui fait quoi.',
    ],
  ),
  exigence(
    'ORG-6',
    'I',
    ['Primary forge docked to the DevSecOps chain', 'The team keeps the source of truth available and safe.'],
    ['Forge primaire accostée à la chaîne DevSecOps', 'L’équipe garde le point de vérité du code disponible et sûr.'],
    { docking: true, fields: [{ path: 'repositories.url' }] },
  ),
  exigence(
    'ORG-7',
    'P',
    ['The team answers for its pipeline', 'It builds with the catalogue, and checks quality, functions and security.'],
    ['L’équipe répond de son pipeline', 'Il construit avec le catalogue, et vérifie qualité, fonctions et sécurité.'],
    {
      checks: [
        { of: 'pipeline', rules: ['CI003', 'CI004', 'CI005', 'CI006', 'CI007'], needed: true },
        { rules: ['IMG022'] },
      ],
      beyond: { en: 'whether the tests are enough', fr: 'si les tests suffisent' },
    },
  ),
  exigence(
    'ORG-8',
    'P',
    ['GitOps only', 'Code and infrastructure are versioned; nothing is deployed by hand.'],
    ['GitOps exclusivement', 'Code et infrastructure sont versionnés ; rien ne se déploie à la main.'],
    {
      checks: [{ of: 'deployment', rules: ['HLM006', 'HLM009', 'KUS001'] }],
      fields: [shown('repositories.deployPath'), shown('repositories.deployRevision')],
    },
  ),
  exigence(
    'ORG-9',
    'I',
    ['Continuous delivery in small batches', 'Small changes are easy to judge and to take back.'],
    ['Livraison continue par petits lots', 'De petits changements se jugent et se retirent aisément.'],
  ),
  exigence(
    'ORG-10',
    'I',
    ['Unit tests of the whole back end', 'No regression of what the business relies on.'],
    ['Tests unitaires de tout le back-end', 'Aucune régression de ce dont le métier dépend.'],
  ),
  exigence(
    'ORG-11',
    'I',
    ['Functional tests of the front end', 'The main paths of users are tried at each delivery.'],
    ['Tests fonctionnels du front-end', 'Les parcours principaux sont éprouvés à chaque livraison.'],
  ),
  exigence(
    'ORG-12',
    'I',
    ['A test before each correction', 'A bug that was seen once is never seen again.'],
    ['Un test avant chaque correctif', 'Un bogue vu une fois ne revient pas.'],
  ),
  exigence(
    'ORG-13',
    'P',
    [
      'Flaws watched after the accreditation',
      'Security is maintained as the accreditation says; an application that is not may be stopped.',
    ],
    [
      'Vulnérabilités suivies après l’homologation',
      'La sécurité se maintient comme le dit l’homologation ; sinon l’application peut être suspendue.',
    ],
    {
      fields: [
        { path: 'approvals.securityAccreditation.reference' },
        { path: 'approvals.securityAccreditation.until', judge: notPast },
      ],
    },
  ),
  exigence(
    'ORG-14',
    'P',
    ['Refactoring and reviews all along', 'A fifth of the capacity keeps the quality from falling.'],
    ['Refactoring et relectures en continu', 'Un cinquième de la capacité empêche la qualité de décroître.'],
  ),
  exigence(
    'ORG-15',
    'I',
    ['A place to send alerts to', 'The supervision notifies the team without anybody in between.'],
    ['Un point d’entrée pour les alertes', 'La supervision notifie l’équipe sans intermédiaire.'],
  ),
  exigence(
    'ORG-16a',
    'I',
    ['Coached by experts of Cloud π Native', 'They help to begin, and look again regularly.'],
    ['Accompagnement par des experts Cloud π Native', 'Ils aident à démarrer et reviennent régulièrement.'],
  ),
  exigence(
    'ORG-16b',
    'I',
    ['Notifications in Mattermost, Tchap or a WebHook', 'The work flow of the team hears of what happens.'],
    ['Notifications dans Mattermost, Tchap ou un WebHook', 'Le flux de travail de l’équipe apprend ce qui se passe.'],
  ),
  exigence(
    'ORG-17a',
    'I',
    ['A trained team', 'Kubernetes, continuous integration, DevSecOps: certificates show it.'],
    ['Une équipe formée', 'Kubernetes, intégration continue, DevSecOps : des certifications le prouvent.'],
    { fields: [{ path: 'skills.containers' }, { path: 'skills.kubernetes' }, { path: 'skills.gitlabCi' }] },
  ),
  exigence(
    'ORG-17b',
    'P',
    ['The team orchestrates backups', 'The platform does not do it in its place.'],
    ['L’équipe orchestre les sauvegardes', 'La plateforme ne le fait pas à sa place.'],
    {
      fields: [{ path: 'backup.procedure', judge: document }, { path: 'backup.frequency' }],
      unless: [noDatabase],
    },
  ),
  exigence(
    'ORG-18',
    'I',
    ['Restoration tried regularly', 'A backup that was never restored is a hope.'],
    ['Restauration éprouvée régulièrement', 'Une sauvegarde jamais restaurée n’est qu’un espoir.'],
    { fields: [{ path: 'backup.restoredOn' }], unless: [noDatabase] },
  ),
]

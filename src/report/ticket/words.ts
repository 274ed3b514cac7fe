import type { Translated } from '../../model/language.ts'
import type {
  DeclaredDatabase,
  DeclaredDomain,
  DeclaredProject,
  DeclaredRepository,
  Skill,
} from '../../model/manifest.ts'

type Of<Value extends string | undefined> = Record<NonNullable<Value>, string>

const fr = {
  colon: '\u00a0:',
  subject: 'Demande à la Service Team',
  request: 'Demande',
  requestHint:
    '(à compléter\u00a0: ce qui est demandé ou constaté, depuis quand, le message d’erreur exact, ce qui a été essayé)',
  project: 'Projet',
  name: 'nom',
  slug: 'nom court dans la console',
  organisation: 'organisation',
  contact: 'contact',
  facts: 'Éléments déclarés',
  noManifest: 'aucun manifeste d’embarquement valide (accostage.yaml)\u00a0: rien n’est déclaré',
  missing: 'Éléments demandés et non déclarés',
  checked: 'Contrôle du dépôt',
  verdict: 'verdict',
  date: 'date',
  tool: 'outil',
  environments: 'environnements vérifiés',
  findings: 'Constats à corriger',
  unverified: 'Non vérifié',
  status: {
    new: 'nouvelle application',
    migration: 'migration en cours',
    production: 'déjà en production',
  } satisfies Of<DeclaredProject['status']>,
  certificate: {
    project: 'certificat fourni par le projet',
    platform: 'certificat fourni par la plateforme',
    none: 'sans certificat',
  } satisfies Of<DeclaredDomain['certificate']>,
  nonProduction: 'hors production\u00a0:',
  production: 'production\u00a0:',
  repository: {
    application: 'applicatif',
    infrastructure: 'infrastructure',
    both: 'applicatif et infrastructure',
  } satisfies Of<DeclaredRepository['type']>,
  users: 'utilisateurs\u00a0:',
  yesNo: { yes: 'oui', no: 'non' },
  restoredOn: 'dernière restauration testée le',
  schema: {
    application: 'tables créées par l’application',
    manual: 'tables créées à la main',
  } satisfies Of<DeclaredDatabase['schema']>,
  skill: { none: 'à acquérir', learning: 'en cours', autonomous: 'autonome' } satisfies Record<Skill, string>,
}

/** Every fixed word of a ticket, in one language. */
export type TicketWords = Readonly<typeof fr>

const en: TicketWords = {
  colon: ':',
  subject: 'Request to the Service Team',
  request: 'Request',
  requestHint: '(to complete: what is asked for or observed, since when, the exact error message, what was tried)',
  project: 'Project',
  name: 'name',
  slug: 'short name in the console',
  organisation: 'organisation',
  contact: 'contact',
  facts: 'Declared facts',
  noManifest: 'no valid onboarding manifest (accostage.yaml): nothing is declared',
  missing: 'Facts asked for and not declared',
  checked: 'Check of the repository',
  verdict: 'verdict',
  date: 'date',
  tool: 'tool',
  environments: 'environments checked',
  findings: 'Findings to correct',
  unverified: 'Not verified',
  status: { new: 'new application', migration: 'migration under way', production: 'already in production' },
  certificate: {
    project: 'certificate from the project',
    platform: 'certificate from the platform',
    none: 'without certificate',
  },
  nonProduction: 'outside production:',
  production: 'production:',
  repository: { application: 'application', infrastructure: 'infrastructure', both: 'application and infrastructure' },
  users: 'users:',
  yesNo: { yes: 'yes', no: 'no' },
  restoredOn: 'last restore tested on',
  schema: { application: 'tables created by the application', manual: 'tables created by hand' },
  skill: { none: 'to acquire', learning: 'under way', autonomous: 'autonomous' },
}

export const TICKET_WORDS: Translated<TicketWords> = { en, fr }

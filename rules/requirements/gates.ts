import type { GateDefinition } from '../../src/model/requirement/definition.ts'

/**
 * The steps of the onboarding, from the page agreement/support: the project is scoped, accompanied on the clusters of OVH,
 * then on those of the ministry, and goes into production. Each requirement names the first one that asks it.
 *
 * - scoping: what the page says the project supplies, as far as words can: the declarations, and the skills;
 * - ovh: accounts, docking, images, CI file, repositories for Argo CD; what the machinery refuses, and what makes an
 *   application eligible at all (platform/compatibility);
 * - cloud-pi: flows, triggers, names, quotas of the ministry's clusters, and the good practices that Kyverno audits there;
 * - production: the exigences of the CCT, backups tried, recovery, accreditation.
 */
export const GATE_DEFINITIONS: readonly GateDefinition[] = [
  {
    id: 'scoping',
    text: {
      en: { title: 'Scoping', why: 'The project says what it is, what it needs and what its team masters.' },
      fr: { title: 'Cadrage', why: 'Le projet dit ce qu’il est, ce dont il a besoin et ce que son équipe maîtrise.' },
    },
  },
  {
    id: 'ovh',
    text: {
      en: {
        title: 'Onboarding on OVH',
        why: 'The application is built and deployed on the clusters outside the ministry.',
      },
      fr: {
        title: 'Accompagnement sur OVH',
        why: 'L’application est construite et déployée sur les clusters extérieurs au ministère.',
      },
    },
  },
  {
    id: 'cloud-pi',
    text: {
      en: {
        title: 'Onboarding on Cloud π',
        why: 'The application moves to the clusters of the ministry, its flows are opened.',
      },
      fr: {
        title: 'Accompagnement sur Cloud π',
        why: 'L’application passe sur les clusters du ministère, ses flux sont ouverts.',
      },
    },
  },
  {
    id: 'production',
    text: {
      en: { title: 'Production', why: 'Kyverno refuses what it only audited, and users depend on the application.' },
      fr: {
        title: 'Mise en production',
        why: 'Kyverno refuse ce qu’il ne faisait qu’auditer, et des usagers dépendent de l’application.',
      },
    },
  },
]

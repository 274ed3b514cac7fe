import type { Requirement } from '../../src/model/requirement/definition.ts'
import { field, not, shown } from './conditions.ts'

const SOURCE = { page: 'platform/compatibility' } as const

/** What makes an application eligible at all. */
export const COMPATIBILITY: readonly Requirement[] = [
  {
    id: 'COMP-01',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: { title: 'Linux containers', why: 'An application that needs Windows is not eligible.' },
      fr: { title: 'Conteneurs Linux', why: 'Une application qui demande Windows n’est pas éligible.' },
    },
    checks: [
      { of: 'dockerfile', rules: ['IMG010'] },
      { of: 'workload', rules: ['K8S053'] },
    ],
  },
  {
    id: 'COMP-02',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Stateless application',
        why: 'A pod may vanish at any time: sessions go to a store such as Redis, data to databases.',
      },
      fr: {
        title: 'Application sans état',
        why: 'Un pod peut disparaître à tout moment : les sessions vont dans un composant comme Redis, les données dans les bases.',
      },
    },
    checks: [{ of: 'workload', rules: ['K8S032'] }],
    fields: [
      shown('components.stateless'),
      shown('components.session', {
        judge: not('memory', {
          en: 'sessions kept in the memory of one instance are lost with it',
          fr: 'des sessions tenues dans la mémoire d’une instance disparaissent avec elle',
        }),
      }),
    ],
  },
  {
    id: 'COMP-03',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Configured by the environment, one image everywhere',
        why: 'Only variables differ between environments; the image is the same.',
      },
      fr: {
        title: 'Configuration par l’environnement, une seule image',
        why: 'Seules les variables changent d’un environnement à l’autre ; l’image est la même.',
      },
    },
    checks: [{ of: 'workload', rules: ['K8S078', 'K8S083', 'K8S100'] }],
    beyond: {
      en: 'whether the image holds configuration of its own',
      fr: 'si l’image contient de la configuration',
    },
  },
  {
    id: 'COMP-04',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: { title: 'Rootless images', why: 'A pod that starts as root is blocked.' },
      fr: { title: 'Images sans root', why: 'Un pod qui démarre en root est bloqué.' },
    },
    checks: [
      { of: 'dockerfile', rules: ['IMG003', 'IMG004'], unsure: ['IMG003'], needed: true },
      { of: 'workload', rules: ['K8S048', 'K8S049'] },
    ],
  },
  {
    id: 'COMP-05',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: { title: 'Read-only file system', why: 'A container writes to the volumes mounted for it, nowhere else.' },
      fr: {
        title: 'Système de fichiers en lecture seule',
        why: 'Un conteneur n’écrit que dans les volumes montés pour lui.',
      },
    },
    checks: [{ of: 'workload', rules: ['K8S016', 'K8S056'], unsure: ['K8S016'] }],
  },
  {
    id: 'COMP-06',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Account in the single sign-on of the platform',
        why: 'The console and its services are reached through it.',
      },
      fr: {
        title: 'Compte dans le SSO de la plateforme',
        why: 'On accède par lui à la console et aux services.',
      },
    },
    fields: [field('project.contact')],
  },
  {
    id: 'COMP-07',
    priority: 'required',
    source: SOURCE,
    gate: 'ovh',
    text: {
      en: {
        title: 'Token for private repositories',
        why: 'A private repository is pulled with a token of scope repo, which the enrolment asks for.',
      },
      fr: {
        title: 'Jeton d’accès aux dépôts privés',
        why: 'Un dépôt privé se tire avec un jeton de portée repo, demandé à l’enrôlement.',
      },
    },
    fields: [field('repositories.private')],
  },
]

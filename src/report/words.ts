import type { Suppression } from '../model/finding.ts'
import type { Translated } from '../model/language.ts'
import type { Report, UnverifiedReason, Verdict } from '../model/report.ts'
import type { Severity, Threshold } from '../model/severity.ts'
import type { Counted } from './numbers.ts'

const always = (text: string): Counted => ({ one: text, other: text })

const en = {
  /** Behind a label: French puts a no-break space before the colon. */
  colon: ':',
  severity: { error: 'error', warning: 'warning', info: 'info' } satisfies Record<Severity, string>,
  severities: { error: 'Errors', warning: 'Warnings', info: 'Infos' },
  off: 'off',
  found: {
    error: { one: '{n} error', other: '{n} errors' },
    warning: { one: '{n} warning', other: '{n} warnings' },
    info: { one: '{n} info', other: '{n} infos' },
    suppressed: always('{n} suppressed'),
  } satisfies Record<Severity | 'suppressed', Counted>,
  nothingFound: 'no findings',
  verdict: { compatible: 'Compatible', undetermined: 'Undetermined', incompatible: 'Incompatible' } satisfies Record<
    Verdict,
    string
  >,
  explained: {
    compatible: always('no error stands and everything found was verified'),
    undetermined: {
      one: 'no error stands, but {n} item could not be verified',
      other: 'no error stands, but {n} items could not be verified',
    },
    incompatible: { one: '{n} error stands', other: '{n} errors stand' },
  } satisfies Record<Verdict, Counted>,
  fails: (threshold: Threshold) => `The run fails, with fail-on "${threshold}"`,
  passes: (threshold: Threshold) => `The run passes all the same, with fail-on "${threshold}"`,
  why: 'why',
  fix: 'fix',
  related: 'see also',
  environments: 'environments',
  more: always('and {n} more'),
  unverified: { one: '{n} item could not be verified', other: '{n} items could not be verified' },
  reason: {
    'chart-not-rendered': 'Helm chart not rendered',
    'kustomization-not-rendered': 'kustomization not rendered',
    'template-not-rendered': 'template not rendered',
    encrypted: 'encrypted content',
    'deployment-folder': 'folder of another deployment tool',
    'stray-link': 'link out of the repository',
    'patch-fragment': 'patch fragment',
    'too-large': 'file too large',
    unreadable: 'unreadable file',
    'include-not-read': 'include not read',
    'rule-failed': 'rule that could not run',
  } satisfies Record<UnverifiedReason, string>,
  by: { comment: 'comment', annotation: 'annotation', derogation: 'derogation' } satisfies Record<
    Suppression['by'],
    string
  >,
  withheld: { one: '{n} more finding without annotation', other: '{n} more findings without annotation' },
  atMost: always('GitHub shows at most {n} per level in one step'),
  readIn: (place: string) => `all of them are in ${place}`,
  jobSummary: 'the job summary',
  dropped: {
    one: '{n} more row, left out: the page would be larger than GitHub accepts',
    other: '{n} more rows, left out: the page would be larger than GitHub accepts',
  },
  family: {
    IMG: 'Dockerfile and image',
    K8S: 'Kubernetes objects',
    NET: 'Network and exposure',
    SEC: 'Secrets',
    HLM: 'Helm',
    KUS: 'Kustomize',
    ARG: 'Argo CD',
    CI: 'CI pipeline',
    REP: 'Repository and mirror',
    ONB: 'Onboarding manifest',
  },
  otherFamily: 'Other',
  total: 'Total',
  inputs: {
    dockerfiles: { one: '{n} Dockerfile', other: '{n} Dockerfiles' },
    objects: { one: '{n} Kubernetes object', other: '{n} Kubernetes objects' },
    pipelines: { one: '{n} pipeline', other: '{n} pipelines' },
    charts: { one: '{n} chart', other: '{n} charts' },
    kustomizations: { one: '{n} kustomization', other: '{n} kustomizations' },
    valuesFiles: { one: '{n} values file', other: '{n} values files' },
  } satisfies Record<Exclude<keyof Report['inputs'], 'manifest'>, Counted>,
  profile: 'profile',
  heading: {
    findings: 'Findings',
    fixes: 'What to do',
    unverified: 'Not verified',
    suppressed: 'Suppressed findings',
    assumptions: 'Assumptions',
    changed: 'Rules whose severity was changed',
  },
  column: {
    severity: 'Severity',
    rule: 'Rule',
    place: 'Place',
    message: 'Message',
    why: 'Why',
    fix: 'Fix',
    reason: 'Reason',
    by: 'By',
    until: 'Until',
    family: 'Family',
  },
}

/** Every fixed word of the formats, in one language. `{n}` in a counted phrase is the number. */
export type Words = Readonly<typeof en>

const fr: Words = {
  colon: '\u00a0:',
  severity: { error: 'erreur', warning: 'avertissement', info: 'info' },
  severities: { error: 'Erreurs', warning: 'Avertissements', info: 'Infos' },
  off: 'désactivée',
  found: {
    error: { one: '{n} erreur', other: '{n} erreurs' },
    warning: { one: '{n} avertissement', other: '{n} avertissements' },
    info: { one: '{n} info', other: '{n} infos' },
    suppressed: { one: '{n} écarté', other: '{n} écartés' },
  },
  nothingFound: 'aucun constat',
  verdict: { compatible: 'Compatible', undetermined: 'Indéterminé', incompatible: 'Incompatible' },
  explained: {
    compatible: always('aucune erreur, et tout ce qui a été trouvé a été vérifié'),
    undetermined: {
      one: 'aucune erreur, mais {n} élément n’a pas pu être vérifié',
      other: 'aucune erreur, mais {n} éléments n’ont pas pu être vérifiés',
    },
    incompatible: { one: '{n} erreur à corriger', other: '{n} erreurs à corriger' },
  },
  fails: (threshold) => `L’exécution échoue, avec fail-on «\u00a0${threshold}\u00a0»`,
  passes: (threshold) => `L’exécution réussit malgré tout, avec fail-on «\u00a0${threshold}\u00a0»`,
  why: 'pourquoi',
  fix: 'correction',
  related: 'voir aussi',
  environments: 'environnements',
  more: { one: 'et {n} autre', other: 'et {n} autres' },
  unverified: { one: '{n} élément n’a pas pu être vérifié', other: '{n} éléments n’ont pas pu être vérifiés' },
  reason: {
    'chart-not-rendered': 'rendu du chart Helm non effectué',
    'kustomization-not-rendered': 'rendu Kustomize non effectué',
    'template-not-rendered': 'rendu du modèle non effectué',
    encrypted: 'contenu chiffré',
    'deployment-folder': 'dossier d’un autre outil de déploiement',
    'stray-link': 'lien hors du dépôt',
    'patch-fragment': 'fragment de patch',
    'too-large': 'fichier trop volumineux',
    unreadable: 'fichier illisible',
    'include-not-read': 'inclusion non lue',
    'rule-failed': 'règle qui n’a pas pu s’exécuter',
  },
  by: { comment: 'commentaire', annotation: 'annotation', derogation: 'dérogation' },
  withheld: { one: '{n} autre constat sans annotation', other: '{n} autres constats sans annotation' },
  atMost: always('GitHub en montre au plus {n} par niveau dans une étape'),
  readIn: (place) => `tous figurent dans ${place}`,
  jobSummary: 'le résumé du job',
  dropped: {
    one: '{n} ligne de plus, omise\u00a0: la page dépasserait ce que GitHub accepte',
    other: '{n} lignes de plus, omises\u00a0: la page dépasserait ce que GitHub accepte',
  },
  family: {
    IMG: 'Dockerfile et image',
    K8S: 'Objets Kubernetes',
    NET: 'Réseau et exposition',
    SEC: 'Secrets',
    HLM: 'Helm',
    KUS: 'Kustomize',
    ARG: 'Argo CD',
    CI: 'Pipeline CI',
    REP: 'Dépôt et miroir',
    ONB: 'Manifeste d’embarquement',
  },
  otherFamily: 'Autres',
  total: 'Total',
  inputs: {
    dockerfiles: { one: '{n} Dockerfile', other: '{n} Dockerfiles' },
    objects: { one: '{n} objet Kubernetes', other: '{n} objets Kubernetes' },
    pipelines: { one: '{n} pipeline', other: '{n} pipelines' },
    charts: { one: '{n} chart', other: '{n} charts' },
    kustomizations: { one: '{n} kustomization', other: '{n} kustomizations' },
    valuesFiles: { one: '{n} fichier de valeurs', other: '{n} fichiers de valeurs' },
  },
  profile: 'profil',
  heading: {
    findings: 'Constats',
    fixes: 'À faire',
    unverified: 'Non vérifié',
    suppressed: 'Constats écartés',
    assumptions: 'Hypothèses',
    changed: 'Règles dont la gravité a été modifiée',
  },
  column: {
    severity: 'Gravité',
    rule: 'Règle',
    place: 'Endroit',
    message: 'Message',
    why: 'Pourquoi',
    fix: 'Correction',
    reason: 'Raison',
    by: 'Par',
    until: 'Jusqu’au',
    family: 'Famille',
  },
}

/** The fixed words of the formats, by language. */
export const WORDS: Translated<Words> = { en, fr }

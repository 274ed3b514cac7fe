import type { Translated } from '../model/language.ts'
import type { RefProblem } from './ref.ts'
import { REF_MAX_LENGTH } from './ref.ts'

/** Why nothing is mirrored. */
export type NotMirroredReason =
  | 'mode-never'
  | 'event'
  | 'fork'
  | 'deleted-ref'
  | 'not-a-branch-or-tag'
  | 'unsafe-ref'
  | 'default-branch-unknown'
  | 'ref-not-configured'
  | 'report-failed'

export const REF_PROBLEMS: Readonly<Record<RefProblem, Translated>> = {
  empty: { en: 'it is empty', fr: 'il est vide' },
  'too-long': {
    en: `it is longer than ${REF_MAX_LENGTH} characters`,
    fr: `il dépasse ${REF_MAX_LENGTH} caractères`,
  },
  characters: {
    en: "only letters without accent, digits and the characters . _ / - are safe in the shell of the platform's job",
    fr: 'seuls les lettres sans accent, les chiffres et les caractères . _ / - sont sûrs dans le shell du job de la plateforme',
  },
  part: {
    en: 'no part between two / may be empty, start with - or ., end with . or .lock, and .. is not allowed',
    fr: 'entre deux /, rien ne peut être vide, commencer par - ou ., finir par . ou .lock, et .. est interdit',
  },
  reserved: {
    en: 'git can read it as another ref (refs/, heads/, tags/, remotes/, origin/, HEAD) or as a commit: give the short name of a branch or tag',
    fr: 'git peut y lire une autre référence (refs/, heads/, tags/, remotes/, origin/, HEAD) ou un commit : donner le nom court d’une branche ou d’un tag',
  },
}

interface Facts {
  readonly event: string
  /** As shown: cleaned and clipped. */
  readonly ref: string
  readonly problem?: RefProblem
  /** What is mirrored, as shown. */
  readonly configured: Translated
}

const TEXTS: Readonly<Record<NotMirroredReason, (facts: Facts) => Translated>> = {
  'mode-never': () => ({
    en: 'Nothing is mirrored: the mode is "never"',
    fr: 'Rien n’est synchronisé : le mode est « never »',
  }),
  event: ({ event }) => ({
    en: `Nothing is mirrored on the event "${event}": only "push" does it, and "workflow_dispatch" in the mode "always"`,
    fr: `Rien n’est synchronisé sur l’évènement « ${event} » : seul « push » le fait, et « workflow_dispatch » dans le mode « always »`,
  }),
  fork: () => ({
    en: 'Nothing is mirrored from a fork: the platform pulls the repository declared in the console',
    fr: 'Rien n’est synchronisé depuis un fork : la plateforme récupère le dépôt déclaré dans la console',
  }),
  'deleted-ref': ({ ref }) => ({
    en: `Nothing is mirrored: this push deletes "${ref}". What the platform already holds stays there: remove it on the platform's GitLab if need be`,
    fr: `Rien n’est synchronisé : ce push supprime « ${ref} ». Ce que la plateforme détient déjà y reste : le supprimer au besoin sur son GitLab`,
  }),
  'not-a-branch-or-tag': ({ ref }) => ({
    en: `Nothing is mirrored: "${ref}" is neither a branch (refs/heads/…) nor a tag (refs/tags/…)`,
    fr: `Rien n’est synchronisé : « ${ref} » n’est ni une branche (refs/heads/…) ni un tag (refs/tags/…)`,
  }),
  'unsafe-ref': ({ ref, problem = 'characters' }) => ({
    en: `"${ref}" cannot be mirrored: ${REF_PROBLEMS[problem].en}`,
    fr: `« ${ref} » ne peut pas être synchronisé : ${REF_PROBLEMS[problem].fr}`,
  }),
  'default-branch-unknown': ({ ref }) => ({
    en: `"${ref}" is not mirrored: no branch is configured and the repository's default branch is unknown. List the branches to mirror`,
    fr: `« ${ref} » n’est pas synchronisé : aucune branche n’est configurée et la branche par défaut du dépôt est inconnue. Lister les branches à synchroniser`,
  }),
  'ref-not-configured': ({ ref, configured }) => ({
    en: `"${ref}" is not mirrored, only ${configured.en}`,
    fr: `« ${ref} » n’est pas synchronisé, seulement ${configured.fr}`,
  }),
  'report-failed': () => ({
    en: 'Nothing is mirrored: the checks did not pass. Correct the findings, or mirror whatever the verdict with the mode "always"',
    fr: 'Rien n’est synchronisé : les contrôles n’ont pas réussi. Corriger les constats, ou synchroniser quel que soit le verdict avec le mode « always »',
  }),
}

/** The decision in words. */
export const notMirrored = (reason: NotMirroredReason, facts: Facts): Translated => TEXTS[reason](facts)

import type { Translated } from '../model/language.ts'

/** The first digits of a commit, enough to find it. */
const short = (sha: string): string => sha.slice(0, 12)

/** Names of the two kinds of ref, with their article. */
const KIND: Readonly<Record<'branch' | 'tag', Translated>> = {
  branch: { en: 'the branch', fr: 'la branche' },
  tag: { en: 'the tag', fr: 'le tag' },
}

export interface RefFacts {
  readonly kind: 'branch' | 'tag'
  readonly ref: string
}

/** What the action says in its own name, in the report's language. */
export const WORDS = {
  annotations: { en: 'Annotations', fr: 'Annotations' },
  log: { en: 'the log of this step', fr: 'le journal de cette étape' },
  mirror: { en: 'Mirror', fr: 'Miroir' },
  pipeline: { en: 'Pipeline of the mirror', fr: 'Pipeline du miroir' },
  invalidManifest: {
    en: 'accostage.yaml is not valid: nothing that it declares was applied, so the step fails',
    fr: 'accostage.yaml n’est pas valide : rien de ce qu’il déclare n’a été appliqué, donc l’étape échoue',
  },
  noBase: {
    en: 'No base report yet: nothing to compare with',
    fr: 'Pas encore de rapport de référence : rien à quoi comparer',
  },
  noBranch: {
    en: 'Nothing to compare with, neither a base report nor a pull request: all findings count',
    fr: 'Rien à quoi comparer, ni rapport de référence ni pull request : tous les constats comptent',
  },
  badBase: {
    en: 'The base report is not used',
    fr: 'Le rapport de référence n’est pas utilisé',
  },
  fork: {
    en: 'Nothing is published on the pull request: it comes from another repository, so the token of the job may only read',
    fr: 'Rien n’est publié sur la pull request : elle vient d’un autre dépôt, donc le jeton du job ne peut que lire',
  },
  noToken: {
    en: 'Nothing is published on GitHub: the input "token" is empty',
    fr: 'Rien n’est publié sur GitHub : l’entrée « token » est vide',
  },
  consoleNotAsked: {
    en: 'The manifest is not compared with the console, whose token is not set (console-token): secrets are empty in runs started by forks and by Dependabot',
    fr: 'Le manifeste n’est pas comparé à la console, dont le jeton n’est pas renseigné (console-token) : les secrets sont vides dans les exécutions lancées par des forks et par Dependabot',
  },
  notConfigured: {
    en: 'Nothing is mirrored: the inputs gitlab-url, gitlab-project-id and gitlab-token are not set',
    fr: 'Rien n’est synchronisé : les entrées gitlab-url, gitlab-project-id et gitlab-token ne sont pas renseignées',
  },
} as const satisfies Readonly<Record<string, Translated>>

export const missingInputs = (names: readonly string[]): Translated => ({
  en: `Nothing is mirrored, some inputs are not set: ${names.join(', ')}. The console shows their values; secrets are empty in runs started by forks and by Dependabot`,
  fr: `Rien n’est synchronisé, des entrées ne sont pas renseignées : ${names.join(', ')}. La console affiche leurs valeurs ; les secrets sont vides dans les exécutions lancées par des forks et par Dependabot`,
})

export const asking = ({ ref }: RefFacts, watched: 'watched' | 'not-watched'): Translated => ({
  en: `Asking the platform to pull "${ref}"${watched === 'watched' ? ', then waiting for its pipeline' : ''}`,
  fr: `Demande à la plateforme de récupérer « ${ref} »${watched === 'watched' ? ', puis attente de son pipeline' : ''}`,
})

export const notCompared = ({ kind, ref }: RefFacts, why: Translated): Translated => ({
  en: `Not verified that ${KIND[kind].en} "${ref}" still holds the commit that was checked: ${why.en}. It is mirrored all the same`,
  fr: `Non vérifié que ${KIND[kind].fr} « ${ref} » contient encore le commit contrôlé : ${why.fr}. La synchronisation a lieu malgré tout`,
})

const moved = ({ kind, ref }: RefFacts, checked: string, held: string): Translated => ({
  en: `Since the checks, ${KIND[kind].en} "${ref}" has moved from ${short(checked)} to ${short(held)}`,
  fr: `Depuis les contrôles, ${KIND[kind].fr} « ${ref} » a bougé de ${short(checked)} à ${short(held)}`,
})

/** In `auto` mode: a commit that was not checked is left to its own run. */
export function movedAndLeft(facts: RefFacts, checked: string, held: string): Translated {
  const { en, fr } = moved(facts, checked, held)
  return {
    en: `${en}: nothing is mirrored, the run of that push does it. A push made with GITHUB_TOKEN or "[skip ci]" starts no run: then run the workflow again on that commit, or mirror with the mode "always"`,
    fr: `${fr} : rien n’est synchronisé, l’exécution de ce push s’en charge. Un push fait avec GITHUB_TOKEN ou « [skip ci] » ne lance rien : relancer alors le workflow sur ce commit, ou synchroniser avec le mode « always »`,
  }
}

/** In `always` mode. */
export function movedAndMirrored(facts: RefFacts, checked: string, held: string): Translated {
  const { en, fr } = moved(facts, checked, held)
  return {
    en: `${en}: what is mirrored was not checked by this run`,
    fr: `${fr} : ce qui est synchronisé n’a pas été contrôlé par cette exécution`,
  }
}

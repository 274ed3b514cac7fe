import type { Translated } from '../../model/language.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { shown } from './problem.ts'
import type { Dependency } from './request.ts'

type Facts = { readonly about: string; readonly httpStatus: number | string }

const LIST = { en: 'dependencyHosts in the profile', fr: 'dependencyHosts dans le profil' }

/** The reason, as the end of a sentence that begins with the dependency. */
const REASONS: Readonly<Record<ProblemCode, (facts: Facts) => Translated>> = {
  'bad-name': () => ({
    en: 'this is no name of a chart',
    fr: 'ce n’est pas un nom de chart',
  }),
  'bad-version': ({ about }) => ({
    en: `"${about}" is neither a version nor a range`,
    fr: `« ${about} » n’est ni une version ni un intervalle`,
  }),
  'no-repository': () => ({
    en: 'it names no repository, and is not in the charts/ folder',
    fr: 'elle ne nomme aucun dépôt et n’est pas dans le dossier charts/',
  }),
  'local-repository': ({ about }) => ({
    en: `"${about}" is a folder, nothing is fetched for it`,
    fr: `« ${about} » est un dossier, rien n’est récupéré pour elle`,
  }),
  'repository-alias': ({ about }) => ({
    en: `"${about}" is a name that only its author's Helm knows. Write the address of the repository`,
    fr: `« ${about} » est un nom que seul le Helm de son auteur connaît. Écrire l’adresse du dépôt`,
  }),
  'bad-address': ({ about }) => ({
    en: `"${about}" is not an address that can be asked`,
    fr: `« ${about} » n’est pas une adresse utilisable`,
  }),
  credentials: ({ about }) => ({
    en: `the address on ${about} holds a user name or a password, and none is ever sent`,
    fr: `l’adresse sur ${about} contient un nom d’utilisateur ou un mot de passe, et il n’en est jamais envoyé`,
  }),
  'not-https': ({ about }) => ({
    en: `"${about}" is not an https address`,
    fr: `« ${about} » n’est pas une adresse https`,
  }),
  'host-not-allowed': ({ about }) => ({
    en: `the host ${about} is not in the list of hosts that may be asked (${LIST.en})`,
    fr: `l’hôte ${about} n’est pas dans la liste de ceux qui peuvent être interrogés (${LIST.fr})`,
  }),
  'forbidden-address': ({ about }) => ({
    en: `${about} is not an address of the public internet`,
    fr: `${about} n’est pas une adresse de l’internet public`,
  }),
  'not-pinned': ({ about }) => ({
    en: `"${about}" is a range, and there is no Chart.lock. Commit the Chart.lock that Helm writes, or give one version`,
    fr: `« ${about} » est un intervalle, et il n’y a pas de Chart.lock. Versionner le Chart.lock que Helm écrit, ou donner une version`,
  }),
  'lock-out-of-date': ({ about }) => ({
    en: `Chart.lock holds no version of it within "${about}" from this repository. Run helm dependency update and commit Chart.lock`,
    fr: `Chart.lock n’en contient aucune version comprise dans « ${about} » et venant de ce dépôt. Lancer helm dependency update et versionner Chart.lock`,
  }),
  'too-many-dependencies': () => ({
    en: 'the chart has too many dependencies, only the first ones are fetched',
    fr: 'le chart a trop de dépendances, seules les premières sont récupérées',
  }),
  'no-digest': ({ about }) => ({
    en: `the index of the repository gives no sha256 for version ${about}, so it cannot be verified`,
    fr: `l’index du dépôt ne donne pas de sha256 pour la version ${about}, qui ne peut donc être vérifiée`,
  }),
  unreachable: ({ about }) => ({
    en: `no answer from ${about}`,
    fr: `pas de réponse de ${about}`,
  }),
  'timed-out': ({ about }) => ({
    en: `${about} took too long`,
    fr: `${about} a mis trop de temps`,
  }),
  cancelled: () => ({ en: 'the run was cancelled', fr: 'l’exécution a été annulée' }),
  'too-large': ({ about }) => ({
    en: `what ${about} sends is too large`,
    fr: `ce que ${about} envoie est trop volumineux`,
  }),
  'too-large-together': () => ({
    en: 'the dependencies are too large together',
    fr: 'les dépendances sont trop volumineuses ensemble',
  }),
  'too-many-redirects': ({ about }) => ({
    en: `${about} redirects too many times`,
    fr: `${about} redirige trop de fois`,
  }),
  'http-status': ({ about, httpStatus }) => ({
    en: `${about} answers ${httpStatus}`,
    fr: `${about} répond ${httpStatus}`,
  }),
  'sign-in-required': ({ about }) => ({
    en: `${about} asks to sign in: it is private or does not exist`,
    fr: `${about} demande une authentification : c’est privé ou cela n’existe pas`,
  }),
  'not-found': ({ about }) => ({ en: `${about} does not exist`, fr: `${about} n’existe pas` }),
  'bad-index': () => ({
    en: 'the index of the repository cannot be read',
    fr: 'l’index du dépôt est illisible',
  }),
  'chart-not-found': () => ({
    en: 'the repository has no chart of this name',
    fr: 'le dépôt n’a pas de chart de ce nom',
  }),
  'version-not-found': ({ about }) => ({
    en: `the repository does not have version ${about}`,
    fr: `le dépôt n’a pas la version ${about}`,
  }),
  'no-url': ({ about }) => ({
    en: `the index of the repository does not say where version ${about} is`,
    fr: `l’index du dépôt ne dit pas où est la version ${about}`,
  }),
  'bad-token-answer': ({ about }) => ({
    en: `${about} gives no usable token`,
    fr: `${about} ne donne pas de jeton utilisable`,
  }),
  'not-a-chart': ({ about }) => ({
    en: `${about} is not a Helm chart`,
    fr: `${about} n’est pas un chart Helm`,
  }),
  'digest-mismatch': ({ about }) => ({
    en: `${about} is not what was announced: its sha256 differs`,
    fr: `${about} n’est pas ce qui était annoncé : son sha256 diffère`,
  }),
}

/** What a person reads. Every foreign text in it was made fit to be shown. */
export function messageOf({ name, alias }: Dependency, { problem, about, httpStatus }: Problem): Translated {
  const called = shown(alias ? `${name} (${alias})` : name)
  const { en, fr } = REASONS[problem]({ about: about ?? '?', httpStatus: httpStatus ?? '?' })
  return { en: `Dependency "${called}": ${en}`, fr: `Dépendance « ${called} » : ${fr}` }
}

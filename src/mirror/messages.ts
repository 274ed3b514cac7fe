import type { UnreadBody } from '../http/body.ts'
import type { UnreachableCode } from '../http/failure.ts'
import type { Translated } from '../model/language.ts'
import type { RefusalCode, UnknownCode } from './result.ts'

/** What the texts print; every text that came from outside is quoted before (see redact.ts). */
export interface Facts {
  readonly host: string
  /** As the caller gave it. */
  readonly project: string
  readonly mirrorBranch: string
  readonly httpStatus?: number
  /** What the server or the system said, empty when it said nothing. */
  readonly said: string
  /** True when the answer is not JSON, so not of GitLab's API. */
  readonly foreign?: boolean
  /** Where a redirection leads. */
  readonly target?: string
  readonly retryAfterSeconds?: number
  readonly attempts?: number
  readonly timeoutMs?: number
  readonly unread?: Unread
}

/** Why a body could not be read. */
export type Unread = UnreadBody | 'no-id'

type Text = (facts: Facts) => Translated

const en = ({ said }: Facts): string => (said === '' ? '' : ` ("${said}")`)
const fr = ({ said }: Facts): string => (said === '' ? '' : ` (« ${said} »)`)

const waiting = ({ retryAfterSeconds: seconds }: Facts): Translated =>
  seconds === undefined
    ? { en: '', fr: '' }
    : { en: `; it asks to wait ${seconds} s`, fr: ` ; il demande d’attendre ${seconds} s` }

const notOurs = ({ foreign }: Facts): Translated =>
  foreign
    ? {
        en: ". The answer is not one of GitLab's API: check the GitLab address too",
        fr: '. La réponse n’est pas celle de l’API de GitLab : vérifier aussi l’adresse de GitLab',
      }
    : { en: '', fr: '' }

// The job force-pushes: started twice it does the same work twice, so a person looks first.
const LOOK: Translated = {
  en: 'The pipeline may have started: look at the pipelines of the mirror project before running this again',
  fr: 'Le pipeline a pu démarrer : consulter les pipelines du projet miroir avant de relancer',
}

// cloud-pi-native/console#2475: mirror projects were created with the CI/CD file of the other repositories.
const WRONG_CI_FILE: Translated = {
  en: 'Its CI/CD configuration file must be ".gitlab-ci.yml": some mirror projects were created with ".gitlab-ci-dso.yml", a known defect of the console (cloud-pi-native/console#2475). Reprovision the project in the console, or ask the Service Team',
  fr: 'Son fichier de configuration CI/CD doit être « .gitlab-ci.yml » : des projets miroir ont été créés avec « .gitlab-ci-dso.yml », défaut connu de la console (cloud-pi-native/console#2475). Reprovisionner le projet dans la console, ou demander à la Service Team',
}

export const REFUSALS: Readonly<Record<RefusalCode, Text>> = {
  'invalid-parameters': (facts) => ({
    en: `GitLab did not receive the parameters of the request${en(facts)}. Something between this machine and GitLab drops them: check the GitLab address and the proxy`,
    fr: `GitLab n’a pas reçu les paramètres de la requête${fr(facts)}. Un intermédiaire entre cette machine et GitLab les perd : vérifier l’adresse de GitLab et le proxy`,
  }),
  'invalid-variables': (facts) => ({
    en: `GitLab refused the variables of the request${en(facts)}. This is a defect of Accostage: report it with this message`,
    fr: `GitLab a refusé les variables de la requête${fr(facts)}. C’est un défaut d’Accostage : le signaler avec ce message`,
  }),
  'mirror-branch-not-found': (facts) => ({
    en: `The mirror project has no branch "${facts.mirrorBranch}"${en(facts)}. This is a branch of the mirror project, not of this repository: keep "main" unless the Service Team says otherwise. When the mirror project is empty, reprovision the project in the console`,
    fr: `Le projet miroir n’a pas de branche « ${facts.mirrorBranch} »${fr(facts)}. C’est une branche du projet miroir, pas de ce dépôt : garder « main » sauf avis contraire de la Service Team. Si le projet miroir est vide, reprovisionner le projet dans la console`,
  }),
  'variables-not-allowed': (facts) => ({
    en: `The mirror project does not let this token set pipeline variables${en(facts)}. Ask the Service Team to allow it: Settings > CI/CD > Variables > Minimum role to use pipeline variables (ci_pipeline_variables_minimum_override_role)`,
    fr: `Le projet miroir ne permet pas à ce jeton de définir des variables de pipeline${fr(facts)}. Demander à la Service Team de l’autoriser : Settings > CI/CD > Variables > Minimum role to use pipeline variables (ci_pipeline_variables_minimum_override_role)`,
  }),
  'no-job': (facts) => ({
    en: `The mirror project has no job to run${en(facts)}. ${WRONG_CI_FILE.en}`,
    fr: `Le projet miroir n’a aucun job à exécuter${fr(facts)}. ${WRONG_CI_FILE.fr}`,
  }),
  'not-permitted': (facts) => ({
    en: `The owner of the trigger token may not run pipelines on the mirror project${en(facts)}. Reprovision the project in the console, then copy GIT_MIRROR_TOKEN again; else ask the Service Team`,
    fr: `Le propriétaire du jeton de déclenchement ne peut pas lancer de pipeline sur le projet miroir${fr(facts)}. Reprovisionner le projet dans la console, puis copier à nouveau GIT_MIRROR_TOKEN ; sinon demander à la Service Team`,
  }),
  'pipeline-refused': (facts) => ({
    en: `GitLab did not create the pipeline of the mirror project (HTTP ${facts.httpStatus})${en(facts)}. ${WRONG_CI_FILE.en}`,
    fr: `GitLab n’a pas créé le pipeline du projet miroir (HTTP ${facts.httpStatus})${fr(facts)}. ${WRONG_CI_FILE.fr}`,
  }),
  unauthorized: (facts) => ({
    en: `GitLab refused the token (HTTP 401)${en(facts)}. Give the pipeline trigger token of the mirror project, GIT_MIRROR_TOKEN in the console (glptt-…), not an access token${notOurs(facts).en}`,
    fr: `GitLab a refusé le jeton (HTTP 401)${fr(facts)}. Donner le jeton de déclenchement du projet miroir, GIT_MIRROR_TOKEN dans la console (glptt-…), et non un jeton d’accès${notOurs(facts).fr}`,
  }),
  forbidden: (facts) => ({
    en: `Access is forbidden (HTTP 403)${en(facts)}. A gateway or an address filter in front of GitLab may refuse this machine: ask the Service Team which addresses it lets in${notOurs(facts).en}`,
    fr: `L’accès est interdit (HTTP 403)${fr(facts)}. Une passerelle ou un filtrage d’adresses devant GitLab refuse peut-être cette machine : demander à la Service Team quelles adresses sont admises${notOurs(facts).fr}`,
  }),
  'not-found': (facts) => ({
    en: `GitLab answers "not found" (HTTP 404): the mirror project id "${facts.project}" is wrong, or the trigger token is wrong, revoked or of another project; GitLab does not say which. Copy both GIT_MIRROR_PROJECT_ID and GIT_MIRROR_TOKEN again from the console: reprovisioning a project may replace the token${notOurs(facts).en}`,
    fr: `GitLab répond « introuvable » (HTTP 404) : l’identifiant du projet miroir « ${facts.project} » est faux, ou le jeton de déclenchement est faux, révoqué ou celui d’un autre projet ; GitLab ne dit pas lequel. Copier à nouveau GIT_MIRROR_PROJECT_ID et GIT_MIRROR_TOKEN depuis la console : un reprovisionnement du projet peut remplacer le jeton${notOurs(facts).fr}`,
  }),
  'rate-limited': (facts) => ({
    en: `GitLab receives too many requests (HTTP ${facts.httpStatus})${en(facts)}${waiting(facts).en}. Run this again later: the request is not repeated by itself`,
    fr: `GitLab reçoit trop de requêtes (HTTP ${facts.httpStatus})${fr(facts)}${waiting(facts).fr}. Relancer plus tard : la requête n’est pas répétée d’elle-même`,
  }),
  redirected: (facts) => ({
    en: `"${facts.host}" redirects (HTTP ${facts.httpStatus}) to "${facts.target}". This is not followed, so that the token does not travel: give the final address of GitLab`,
    fr: `« ${facts.host} » redirige (HTTP ${facts.httpStatus}) vers « ${facts.target} ». La redirection n’est pas suivie, pour que le jeton ne voyage pas : donner l’adresse finale de GitLab`,
  }),
  'unexpected-status': (facts) => ({
    en: `"${facts.host}" refused the request (HTTP ${facts.httpStatus})${en(facts)}. Check the GitLab address; if it is right, ask the Service Team${notOurs(facts).en}`,
    fr: `« ${facts.host} » a refusé la requête (HTTP ${facts.httpStatus})${fr(facts)}. Vérifier l’adresse de GitLab ; si elle est juste, demander à la Service Team${notOurs(facts).fr}`,
  }),
}

const tried = ({ attempts = 1 }: Facts): Translated =>
  attempts === 1
    ? { en: 'Nothing was sent', fr: 'Rien n’a été envoyé' }
    : { en: `Nothing was sent, in ${attempts} attempts`, fr: `Rien n’a été envoyé, en ${attempts} tentatives` }

// Node's fetch reads HTTPS_PROXY only when NODE_USE_ENV_PROXY says so (Node 22.21, 24).
const PROXY: Translated = {
  en: 'behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (Node 22.21 or 24)',
  fr: 'derrière un proxy, définir HTTPS_PROXY et NODE_USE_ENV_PROXY=1 (Node 22.21 ou 24)',
}

export const UNREACHABLE: Readonly<Record<UnreachableCode, Text>> = {
  'connection-refused': (facts) => ({
    en: `"${facts.host}" refuses the connection${en(facts)}. ${tried(facts).en}. Check the GitLab address; ${PROXY.en}`,
    fr: `« ${facts.host} » refuse la connexion${fr(facts)}. ${tried(facts).fr}. Vérifier l’adresse de GitLab ; ${PROXY.fr}`,
  }),
  'unknown-host': (facts) => ({
    en: `The host name "${facts.host}" cannot be resolved${en(facts)}. ${tried(facts).en}. Check the GitLab address: this machine may be outside the network that knows the name; ${PROXY.en}`,
    fr: `Le nom d’hôte « ${facts.host} » ne peut pas être résolu${fr(facts)}. ${tried(facts).fr}. Vérifier l’adresse de GitLab : cette machine est peut-être hors du réseau qui connaît ce nom ; ${PROXY.fr}`,
  }),
  'unreachable-host': (facts) => ({
    en: `"${facts.host}" cannot be reached${en(facts)}. ${tried(facts).en}. A firewall may close the way from this machine; ${PROXY.en}`,
    fr: `« ${facts.host} » est injoignable${fr(facts)}. ${tried(facts).fr}. Un pare-feu ferme peut-être le passage depuis cette machine ; ${PROXY.fr}`,
  }),
  'untrusted-certificate': (facts) => ({
    en: `The certificate of "${facts.host}" is not trusted${en(facts)}. ${tried(facts).en}. Give its certification authority with NODE_EXTRA_CA_CERTS; never turn the check off, the token would go to anyone`,
    fr: `Le certificat de « ${facts.host} » n’est pas reconnu${fr(facts)}. ${tried(facts).fr}. Donner son autorité de certification par NODE_EXTRA_CA_CERTS ; ne jamais désactiver la vérification, le jeton partirait chez n’importe qui`,
  }),
  'tls-failed': (facts) => ({
    en: `No secure connection could be made with "${facts.host}"${en(facts)}. ${tried(facts).en}. Check that the GitLab address and its port speak https`,
    fr: `Aucune connexion sécurisée n’a pu être établie avec « ${facts.host} »${fr(facts)}. ${tried(facts).fr}. Vérifier que l’adresse de GitLab et son port parlent https`,
  }),
}

const UNREAD: Readonly<Record<Unread, Translated>> = {
  empty: { en: 'it is empty', fr: 'elle est vide' },
  html: {
    en: 'it is an HTML page, as a proxy or a login page sends',
    fr: 'c’est une page HTML, comme en envoie un proxy ou une page de connexion',
  },
  'too-long': { en: 'it is too long', fr: 'elle est trop longue' },
  cut: { en: 'it was cut short', fr: 'elle a été coupée' },
  'not-json': { en: 'it is not valid JSON', fr: 'ce n’est pas du JSON valide' },
  'no-id': { en: 'it holds no pipeline id', fr: 'elle ne contient pas d’identifiant de pipeline' },
}

const seconds = (milliseconds = 0): number => Math.ceil(milliseconds / 100) / 10

export const UNKNOWN: Readonly<Record<UnknownCode, Text>> = {
  'timed-out': (facts) => ({
    en: `"${facts.host}" did not answer within ${seconds(facts.timeoutMs)} s. ${LOOK.en}`,
    fr: `« ${facts.host} » n’a pas répondu en ${seconds(facts.timeoutMs)} s. ${LOOK.fr}`,
  }),
  cancelled: () => ({
    en: `The call was cancelled while GitLab had not answered yet. ${LOOK.en}`,
    fr: `L’appel a été annulé alors que GitLab n’avait pas encore répondu. ${LOOK.fr}`,
  }),
  'connection-lost': (facts) => ({
    en: `The connection with "${facts.host}" was lost${en(facts)}. ${LOOK.en}`,
    fr: `La connexion avec « ${facts.host} » a été perdue${fr(facts)}. ${LOOK.fr}`,
  }),
  'server-error': (facts) => ({
    en: `GitLab, or a proxy in front of it, failed (HTTP ${facts.httpStatus})${en(facts)}. ${LOOK.en}`,
    fr: `GitLab, ou un proxy placé devant, a échoué (HTTP ${facts.httpStatus})${fr(facts)}. ${LOOK.fr}`,
  }),
  unavailable: (facts) => ({
    en: `GitLab is unavailable (HTTP 503), maybe for maintenance${en(facts)}${waiting(facts).en}. ${LOOK.en}`,
    fr: `GitLab est indisponible (HTTP 503), peut-être en maintenance${fr(facts)}${waiting(facts).fr}. ${LOOK.fr}`,
  }),
  'unreadable-answer': (facts) => ({
    en: `The answer of "${facts.host}" (HTTP ${facts.httpStatus}) cannot be read: ${UNREAD[facts.unread ?? 'not-json'].en}. ${LOOK.en}`,
    fr: `La réponse de « ${facts.host} » (HTTP ${facts.httpStatus}) est illisible : ${UNREAD[facts.unread ?? 'not-json'].fr}. ${LOOK.fr}`,
  }),
}

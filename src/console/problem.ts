import type { UnreadBody } from '../http/body.ts'
import type { FailureCode } from '../http/failure.ts'
import type { Translated } from '../model/language.ts'

/** Why the console did not give what was asked for. */
export type ProblemCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'redirected'
  | 'refused'
  | 'server-error'
  | UnreadBody
  | 'unexpected-shape'
  | FailureCode

export interface Problem {
  readonly code: ProblemCode
  /** As the end of a sentence. */
  readonly why: Translated
}

/** What the texts print; every text that came from outside is quoted before (see src/http/redact.ts). */
export interface ProblemFacts {
  readonly status?: number
  /** What the console or the system said. */
  readonly said?: string
  /** Route of what has another shape than the contract: `3.name`. */
  readonly at?: string
}

const en = ({ said }: ProblemFacts): string => (said ? ` ("${said}")` : '')
const fr = ({ said }: ProblemFacts): string => (said ? ` (« ${said} »)` : '')

const WHY: Readonly<Record<ProblemCode, (facts: ProblemFacts) => Translated>> = {
  unauthorized: () => ({
    en: 'it answers 401, the token is unknown, revoked or expired',
    fr: 'elle répond 401, le jeton est inconnu, révoqué ou expiré',
  }),
  forbidden: (facts) => ({
    en: `it answers 403, the owner of the token may not see it${en(facts)}`,
    fr: `elle répond 403, le titulaire du jeton n’a pas le droit de le voir${fr(facts)}`,
  }),
  'not-found': () => ({
    en: 'it answers 404, there is none or the owner of the token is no member of the project',
    fr: 'elle répond 404, rien de tel n’existe ou le titulaire du jeton n’est pas membre du projet',
  }),
  'rate-limited': () => ({
    en: 'it answers 429, too many requests',
    fr: 'elle répond 429, trop de requêtes',
  }),
  redirected: ({ status }) => ({
    en: `it answers ${status}, a redirection, which is not followed: the token would go with it`,
    fr: `elle répond ${status}, une redirection, qui n’est pas suivie : le jeton partirait avec elle`,
  }),
  refused: (facts) => ({
    en: `it answers ${facts.status}${en(facts)}`,
    fr: `elle répond ${facts.status}${fr(facts)}`,
  }),
  'server-error': ({ status }) => ({
    en: `it answers ${status}, an error of its own`,
    fr: `elle répond ${status}, une erreur de sa part`,
  }),
  empty: () => ({ en: 'its answer is empty', fr: 'sa réponse est vide' }),
  html: () => ({
    en: 'it answers with a web page, so this is not the address of its API',
    fr: 'elle répond par une page web, ce n’est donc pas l’adresse de son API',
  }),
  'too-long': () => ({ en: 'its answer is too long', fr: 'sa réponse est trop longue' }),
  cut: () => ({ en: 'its answer was cut', fr: 'sa réponse a été coupée' }),
  'not-json': () => ({ en: 'its answer is not JSON', fr: 'sa réponse n’est pas du JSON' }),
  'unexpected-shape': ({ at }) => ({
    en: `its answer does not have the form of its contract${at ? ` (at ${at})` : ''}`,
    fr: `sa réponse n’a pas la forme de son contrat${at ? ` (en ${at})` : ''}`,
  }),
  'connection-refused': () => ({ en: 'it refuses the connection', fr: 'elle refuse la connexion' }),
  'unknown-host': () => ({ en: 'its host name is unknown', fr: 'son nom d’hôte est inconnu' }),
  'unreachable-host': () => ({ en: 'its host cannot be reached', fr: 'son hôte est injoignable' }),
  'untrusted-certificate': (facts) => ({
    en: `its certificate cannot be trusted${en(facts)}; add its authority with NODE_EXTRA_CA_CERTS`,
    fr: `son certificat n’est pas de confiance${fr(facts)} ; ajouter son autorité par NODE_EXTRA_CA_CERTS`,
  }),
  'tls-failed': (facts) => ({
    en: `no secure connection can be made${en(facts)}`,
    fr: `aucune connexion sûre n’est possible${fr(facts)}`,
  }),
  'timed-out': () => ({ en: 'it did not answer in time', fr: 'elle n’a pas répondu à temps' }),
  cancelled: () => ({ en: 'the run was cancelled', fr: 'l’exécution a été annulée' }),
  'connection-lost': (facts) => ({
    en: `the connection was lost${en(facts)}`,
    fr: `la connexion a été perdue${fr(facts)}`,
  }),
}

export const problem = (code: ProblemCode, facts: ProblemFacts = {}): Problem => ({ code, why: WHY[code](facts) })

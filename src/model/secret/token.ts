import type { Translated } from '../language.ts'
import { oncePer } from '../once.ts'
import type { Source } from '../source.ts'

interface Shape {
  readonly name: Translated
  /** A fixed prefix and a run of one class of characters, or some of fixed lengths: linear. */
  readonly pattern: string
}

const GITLAB = { en: 'GitLab token', fr: 'jeton GitLab' }
const GITHUB = { en: 'GitHub token', fr: 'jeton GitHub' }
const ATLASSIAN = { en: 'Atlassian token', fr: 'jeton Atlassian' }

/** A random one, of version 4. */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'

const PRIVATE_KEY: Shape = {
  name: { en: 'private key', fr: 'clé privée' },
  pattern: '-----BEGIN (?:[A-Z]{2,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----',
}

/** Shapes that the issuers give their credentials so that they are recognised, from their own documentation. */
const SHAPES: readonly Shape[] = [
  {
    name: { en: 'GitLab trigger token', fr: 'jeton de déclenchement GitLab' },
    pattern: '\\bglptt-[\\w-]{20,}',
  },
  // docs.gitlab.com "Token overview", token prefixes
  { name: GITLAB, pattern: '\\bgl(?:pat|dt|rt|rtr|ft|cbt|soat|oas|agent|imt|wt|ffct)-[\\w-]{20,}' },
  // github.blog "Behind GitHub's new authentication token formats"
  { name: GITHUB, pattern: '\\bgh[pousr]_[A-Za-z0-9]{36,}' },
  { name: GITHUB, pattern: '\\bgithub_pat_\\w{22,}' },
  { name: { en: 'AWS access key', fr: 'clé d’accès AWS' }, pattern: '\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b' },
  { name: { en: 'age secret key', fr: 'clé secrète age' }, pattern: '\\bAGE-SECRET-KEY-1[0-9A-Z]{58}\\b' },
  PRIVATE_KEY,
  { name: { en: 'Slack token', fr: 'jeton Slack' }, pattern: '\\bxox[abeprs]-[A-Za-z0-9-]{10,}' },
  { name: { en: 'Stripe key', fr: 'clé Stripe' }, pattern: '\\b[rs]k_live_[A-Za-z0-9]{16,}' },
  { name: { en: 'Vault token', fr: 'jeton Vault' }, pattern: '\\bhv[sbr]\\.[\\w-]{24,}' },
  { name: { en: 'npm token', fr: 'jeton npm' }, pattern: '\\bnpm_[A-Za-z0-9]{36}\\b' },
  { name: { en: 'Google API key', fr: 'clé d’API Google' }, pattern: '\\bAIza[\\w-]{35}' },
  { name: { en: 'Google OAuth secret', fr: 'secret OAuth Google' }, pattern: '\\bGOCSPX-[\\w-]{28}' },
  // support.atlassian.com "Using app passwords", "Manage API tokens"; the latter for Bitbucket's repositories too
  { name: ATLASSIAN, pattern: '\\bATBB[A-Za-z0-9]{32}\\b' },
  { name: ATLASSIAN, pattern: '\\bAT[AC]TT3xFfGF0[\\w=-]{60,}' },
  // a mobile key (`mob-`) is public
  { name: { en: 'LaunchDarkly SDK key', fr: 'clé de SDK LaunchDarkly' }, pattern: `\\bsdk-${UUID}\\b` },
  // twilio.com "API keys": lower case behind the prefix
  { name: { en: 'Twilio API key', fr: 'clé d’API Twilio' }, pattern: '\\bSK[0-9a-f]{32}\\b' },
]

const ANY_SHAPE = new RegExp(SHAPES.map(({ pattern }) => `(${pattern})`).join('|'), 'g')

/** Slack's `xoxb-` and ten characters: most texts are shorter, and need no search. */
const SHORTEST = 15

/** Fewer different characters than this make no credential: `glptt-xxxxxxxxxxxxxxxxxxxx`. */
const LEAST_VARIETY = 7

/** AWS's own `AKIAIOSFODNN7EXAMPLE`, `ghp_your_token_here`, keyboard rows. */
const SAMPLE = /example|redacted|placeholder|changeme|your|dummy|fake|xxxx|\.\.\.|12345678|abcdefgh/i

const isSample = (token: string): boolean => {
  const body = token.replace(/^[A-Za-z]+(?:-SECRET-KEY-|_live_|_pat_|[-_.])/, '')
  return SAMPLE.test(body) || new Set(body).size < LEAST_VARIETY
}

/**
 * A documentation's own `-----BEGIN … KEY----- [...] -----END`: what follows the first line of a key stands for it. JSON
 * writes the ends of lines as `\n`.
 */
const isEmptyKey = (text: string, from: number): boolean =>
  /^(?:\s|\\[nr])*(?:\[(?:\.{3}|…)\]|\.{3,}|…|<[^>]*>|x{3,}|\*{3,})?(?:\s|\\[nr])*-----END/i.test(
    text.slice(from, from + 200),
  )

export interface TokenFound {
  /** What it is, in English. */
  readonly kind: string
  readonly name: Translated
  readonly start: number
  readonly end: number
}

/** The credentials with a shape of their own in a text, in order; those made up for a documentation do not count. */
export function* findTokens(text: string): Generator<TokenFound, undefined> {
  if (text.length < SHORTEST) return
  for (const match of text.matchAll(ANY_SHAPE)) {
    const shape = SHAPES[match.slice(1).findIndex((group) => group !== undefined)]
    const end = match.index + match[0].length
    if (!shape || (shape === PRIVATE_KEY ? isEmptyKey(text, end) : isSample(match[0]))) continue
    yield { kind: shape.name.en, name: shape.name, start: match.index, end }
  }
}

/** Whether there is a credential anywhere in a file: of thousands of objects, most stand in one without. */
export const holdsToken = oncePer(
  // an escaped line break of a quoted text is no letter in front of what follows
  ({ text }: Source): boolean => findToken(text.replaceAll(/\\[nrt]/g, '  ')) !== undefined,
)

/** The first of them. */
export const findToken = (text: string): TokenFound | undefined => findTokens(text).next().value

/**
 * The text with every credential that has a shape of its own replaced by `***`; of a private key, all lines up to its
 * end, or to the end of the text when that is missing.
 */
export function redactShapes(text: string): string {
  if (text.length < SHORTEST) return text
  let done = ''
  let from = 0
  for (const { 0: token, index } of text.matchAll(ANY_SHAPE)) {
    if (index < from) continue
    done += `${text.slice(from, index)}***`
    from = token.startsWith('-----BEGIN') ? endOfKey(text, index + token.length) : index + token.length
  }
  return done + text.slice(from)
}

function endOfKey(text: string, from: number): number {
  const end = text.indexOf('-----END', from)
  if (end < 0) return text.length
  const close = text.indexOf('-----', end + '-----END'.length)
  return close < 0 ? text.length : close + '-----'.length
}

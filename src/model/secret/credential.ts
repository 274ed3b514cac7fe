import type { Translated } from '../language.ts'
import { announcesSecret, words } from './name.ts'
import { isPlaceholder } from './placeholder.ts'
import { findToken } from './token.ts'

/** What gives a credential away; never the credential itself. */
export type Credential =
  /** A shape of its own: `glpat-…`. */
  | { readonly by: 'shape'; readonly name: Translated }
  /** A user and a password in an address or a connection string. */
  | { readonly by: 'address' }
  /** The name it goes under. In a setting that holds a whole configuration file, that of the line `line`, from 0. */
  | { readonly by: 'name'; readonly name: string; readonly line?: number }

/** Longer values are certificates, programs and pages: only shapes are looked for in them. */
const MAX_VALUE = 4096

/** Configuration files that a setting may hold, by the end of its name, and how far into them is read. */
const CONFIGURATION = /\.(?:properties|env|ya?ml|ini|cnf|toml)$/i
const MAX_LINES = 5000
const LINE = /^\s*(?:export\s+)?([\w.-]{1,200})\s*[=:]\s*(.*)$/

/**
 * The credential that a setting gives away, when it surely does: placeholders, templates, paths, numbers, names of
 * Kubernetes Secrets and texts of several words are none. `secretNames` as for `announcesSecret`.
 */
export function credentialIn(
  setting: { readonly name: string; readonly value: string },
  secretNames: readonly string[],
): Credential | undefined {
  const token = findToken(setting.value)
  if (token) return { by: 'shape', name: token.name }
  if (setting.value.includes('\n') && CONFIGURATION.test(setting.name))
    return inConfiguration(setting.value, secretNames)
  return inValue(setting.name, setting.value, secretNames)
}

function inValue(name: string, value: string, secretNames: readonly string[]): Credential | undefined {
  const text = value.trim()
  if (text === '' || text.length > MAX_VALUE) return undefined
  if (passwordsOf(text).some((password) => password.length > 2 && !isPlaceholder('password', password)))
    return { by: 'address' }
  if (!announcesSecret(name, secretNames) || isPlaceholder(name, text) || isHarmless(name, text, secretNames))
    return undefined
  return { by: 'name', name }
}

function inConfiguration(text: string, secretNames: readonly string[]): Credential | undefined {
  for (const [number, line] of text.split('\n', MAX_LINES).entries()) {
    if (line.length > MAX_VALUE) continue
    const [, name, written = ''] = LINE.exec(line) ?? []
    const bare = written
      .replace(/\s#.*$/, '')
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
    const found = name === undefined ? undefined : inValue(name, bare, secretNames)
    if (found) return found.by === 'name' ? { ...found, line: number } : found
  }
  return undefined
}

/** Bounded runs: a long text of `://` stays linear. */
const USER_INFO = /:\/\/[^\s:@/?#'"]{0,256}:([^\s@/'"]{1,512})@/g
const CONNECTION =
  /:\/\/|^jdbc:|(?:^|;)\s{0,9}(?:server|host|data source|endpoint|accountname|defaultendpointsprotocol)\s{0,9}=/i
const PASSWORD_FIELD = /[?&;\s](?:password|passwd|pwd|accountkey|sharedaccesskey)\s{0,9}=\s{0,9}([^&;\s'"]{1,512})/gi

/** Passwords in `scheme://user:password@host`, `jdbc:…?password=…` and `Server=…;Password=…`. A Sentry DSN has none. */
const passwordsOf = (text: string): string[] =>
  [...text.matchAll(USER_INFO), ...(CONNECTION.test(text) ? text.matchAll(PASSWORD_FIELD) : [])].map(
    ([, password = '']) => password,
  )

const PASSWORD_WORD = /(?:password|passwd|passphrase|pwd|pass)\d*$/

/** Values under a credential's name that are none, or may well be none. */
const HARMLESS = [
  /^(?:true|false|yes|no|on|off|basic|bearer|oauth2?|jwt|opaque)$/i,
  /\s\S+\s|\n/, // a sentence, or a text whose kind is unknown
  /^[a-z][a-z0-9+.-]{1,30}:\/\//i, // an address, its password looked for before
  /^(?:~|\.{0,2})\/[\w.@/-]*$|^[A-Z]:\\/, // a path
  /^[\w./-]+\.(?:txt|key|pem|crt|json|ya?ml|env|jks|p12|sock)$/i,
  /^[a-z]+(?:\.[a-zA-Z]+){2,}$/, // a class, a key of a catalogue of messages
  /^(?:[^\s:]{1,100}:)?(?:\$(?:2[abxy]?|5|6|y|apr1|argon2\w*)\$|\{(?:bcrypt|S?SHA\d*)\})/i, // a hash, as in a htpasswd
]

function isHarmless(name: string, text: string, secretNames: readonly string[]): boolean {
  if (text.length < 3 || HARMLESS.some((pattern) => pattern.test(text))) return true
  // a number with its unit; only a password may be made of digits
  if (/^[+-]?\d+(?:\.\d+)?[a-z]{0,3}$/i.test(text))
    return !(/^\d{4,}$/.test(text) && PASSWORD_WORD.test(words(name).at(-1) ?? ''))
  return refersToSecret(name, text, secretNames)
}

/** `my-db-credentials`, `secret/data/app#password`: what finds a credential, not the credential. */
function refersToSecret(name: string, text: string, secretNames: readonly string[]): boolean {
  if (!/^[\w./#: -]+$/.test(text)) return false
  const parts = words(text)
  if (!parts.every((word) => /^(?:[a-z]+\d{0,2}|\d{1,4})$/.test(word))) return false
  if (/[-_./#: ]/.test(text) && parts.some((word) => secretNames.includes(word))) return true
  // `authSecret: app-auth` names a Secret, `secretKey: username` a key of one
  const own = words(name).join('_')
  return /secret_key$/.test(own) || (/(?:secrets?|credentials?)$/.test(own) && text === text.toLowerCase())
}

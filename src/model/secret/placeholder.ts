import { words } from './name.ts'

/** Longer texts are no placeholders. */
const MAX_PLACEHOLDER = 200

/** Each of these alone, or beside the others, stands for a value: `changeme`, `your-token-here`, `test-password`. */
const STAND_INS = new Set(
  (
    'changeme changeit changethis change replace replaceme replacethis fill fillme set setme insert enter todo tbd fixme ' +
    'xxx example sample dummy fake test placeholder redacted masked hidden empty none null nil undefined unset na true false ' +
    'me it this here your my the a an some please with by value string str text optional required not used unused ' +
    'val password passwd pwd pass secret token key credential credentials passphrase ' +
    'changer remplacer completer renseigner remplir definir moi ici votre mon le la mot de passe motdepasse exemple ' +
    'changezmoi changez remplacez'
  ).split(' '),
)

/** One of these is enough: `dummy-4f2a`, `CHANGEME_PLEASE`. */
const CLEAR = new Set(
  'changeme changeit changethis replaceme example dummy fake placeholder redacted todo fixme'.split(' '),
)

/** What another program fills or resolves: templates, variables, vaults, encrypted values. */
const FILLED = [
  /\$\{|\$\(|\$\[|\{\{|\{%|<%|#\{|\(\(/,
  /^\$\w+$/,
  /^%\w+%$/,
  /^@[\w.-]+@$/,
  /^__\w+__$/,
  /^%!\w\(<nil>\)$/, // what Helm's printf makes of a value that nobody gives
  /^(?:ENC\[|\{cipher\}|\$ANSIBLE_VAULT|vault:|ref\+|secret:\/\/|op:\/\/|arn:|env:|file:|aws-sm:|gcp-sm:|azurekeyvault:|@Microsoft\.KeyVault)/i,
]

const HEAD = /^(?:change(?:me|it|this)|replace(?:me|this)|insert|your|changez?moi|achanger|aremplacer|acompleter)/

/** `default value to be changed`, `mot de passe à renseigner`. */
const TO_DO =
  /\bto be (?:changed|replaced|defined|filled|set)\b|\ba (?:changer|remplacer|definir|renseigner|completer)\b/

/** Longer files of settings are not looked through. */
const MAX_FILE = 4000

/** A file of settings, such as AWS's credentials, in which every value is left to be filled. */
function isUnfilledFile(text: string): boolean {
  if (!text.includes('\n') || text.length > MAX_FILE) return false
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[#;[]/.test(line))
  return (
    lines.length > 0 &&
    lines.every((line) => {
      const [whole, name = '', value = ''] = /^([\w.-]+)[ \t]*[=:][ \t]*(.*)$/.exec(line) ?? []
      return whole !== undefined && isPlaceholder(name, value)
    })
  )
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Whether a value only stands for one: empty, one character repeated, `changeme` and its spellings in English and
 * French, `<…>`, `[…]`, `${…}`, `{{…}}`, a reference that another program resolves, or the setting's own name.
 */
export function isPlaceholder(name: string, value: string): boolean {
  const text = value.trim()
  if (isUnfilledFile(text)) return true
  if (text.length > MAX_PLACEHOLDER) return FILLED.some((pattern) => pattern.test(text))
  // nobody's credential has two characters: `SK`
  if (text.length < 3 || /^(.)\1*$/su.test(text) || /^[xX*.+_#?-]+$/.test(text) || /^n\/a$/i.test(text)) return true
  if (/^<[^>]*>$/.test(text) || /^\[[^\]]*\]$/.test(text) || FILLED.some((pattern) => pattern.test(text))) return true
  if (TO_DO.test(plain(text))) return true
  const letters = plain(text).replace(/[^a-z0-9]/g, '')
  const [own, parts] = [words(name), words(plain(text))]
  if (HEAD.test(letters) || /x{4}/.test(letters) || parts.some((word) => CLEAR.has(word))) return true
  // `GOOGLE_API_KEY: GOOGLE_API_KEY_VALUE`
  const rest = own.length > 1 && own.every((word, index) => word === parts[index]) ? parts.slice(own.length) : parts
  if (parts.length > 0 && rest.every((word) => STAND_INS.has(word))) return true
  return letters !== '' && (letters === own.join('') || letters === own.at(-1))
}

import type { Translated } from './language.ts'

/**
 * The forms of names that the API server knows, apimachinery `pkg/util/validation` and `pkg/api/validation`:
 * - `subdomain`: DNS-1123 subdomain, of most objects; `label`: DNS-1123 label, of namespaces, containers, volumes;
 * - `service`: DNS-1035 label; `path-segment`: RBAC objects, whatever can stand in a URL;
 * - `host`, `wildcard-host`: what an Ingress or a Route answers to, with a leading `*.` for the second;
 * - `port`: IANA service name; `label-key`, `label-value`; `config-key`: of a ConfigMap or a Secret;
 * - `variable`: name of an environment variable before Kubernetes 1.32.
 */
export type NameForm =
  | 'subdomain'
  | 'label'
  | 'service'
  | 'path-segment'
  | 'host'
  | 'wildcard-host'
  | 'port'
  | 'label-key'
  | 'label-value'
  | 'config-key'
  | 'variable'

const MAX_SUBDOMAIN = 253
const MAX_LABEL = 63
const MAX_PORT_NAME = 15
const MAX_CONFIG_KEY = 253

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/
const DNS_1035_LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/
const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/
const CONFIG_KEY = /^[-._a-zA-Z0-9]+$/
const VARIABLE = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/

const isLabel = (text: string): boolean => text.length <= MAX_LABEL && DNS_LABEL.test(text)

/** The parts of a subdomain may be longer than 63 characters: only the whole is measured. */
const isSubdomain = (text: string): boolean =>
  text.length <= MAX_SUBDOMAIN && text.split('.').every((part) => DNS_LABEL.test(part))

/** Neither the folder itself, nor the one above, nor what begins like it. */
const climbs = (text: string): boolean => text === '.' || text.startsWith('..')

const FORMS: Readonly<Record<NameForm, (text: string) => boolean>> = {
  subdomain: isSubdomain,
  label: isLabel,
  service: (text) => text.length <= MAX_LABEL && DNS_1035_LABEL.test(text),
  'path-segment': (text) => text !== '' && text !== '.' && text !== '..' && !/[/%]/.test(text),
  host: (text) => isSubdomain(text) && !isIPv4(text),
  'wildcard-host': (text) => isSubdomain(text.startsWith('*.') ? text.slice(2) : text) && !isIPv4(text),
  port: (text) =>
    text.length <= MAX_PORT_NAME &&
    /^[-a-z0-9]+$/.test(text) &&
    /[a-z]/.test(text) &&
    !text.includes('--') &&
    !text.startsWith('-') &&
    !text.endsWith('-'),
  'label-key': (text) => {
    const slash = text.indexOf('/')
    const name = text.slice(slash + 1)
    return (slash < 0 || isSubdomain(text.slice(0, slash))) && name.length <= MAX_LABEL && QUALIFIED.test(name)
  },
  'label-value': (text) => text === '' || (text.length <= MAX_LABEL && QUALIFIED.test(text)),
  'config-key': (text) => text.length <= MAX_CONFIG_KEY && CONFIG_KEY.test(text) && !climbs(text),
  variable: (text) => VARIABLE.test(text) && !climbs(text),
}

/** Whether a text has a form. An empty one has none but that of a label value. */
export const isNamed = (form: NameForm, text: string): boolean => FORMS[form](text)

/**
 * Whether a name was left for somebody or something to put in: `REPLACE_ME`, `__NAME__`, `<host>`, `<depot>-web`,
 * `ROLLOUT_NAME-web`. What it will be is unknown, as with any template.
 */
export const isPlaceholder = (text: string): boolean =>
  /(?:^|[^A-Za-z0-9])[A-Z][A-Z0-9]*_[A-Z0-9_]+|__|<[^<>]*>|%[A-Z]|@[A-Z]|REPLACE|CHANGE-?ME/.test(text)

/** `10.0.0.1`: the form of a subdomain, and yet refused where a host name is wanted. */
export const isIPv4 = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255 && !/^0\d/.test(part))

/** Whether Go's `net.ParseIP` reads a text: IPv4 without leading zeros, or IPv6 without zone. */
export function isIP(text: string): boolean {
  if (isIPv4(text)) return true
  if (!text.includes(':') || text.length > 45) return false
  const cut = text.lastIndexOf(':')
  const tail = text.slice(cut + 1)
  // the last two groups may be written as IPv4
  if (tail.includes('.')) return isIPv4(tail) && isIP(`${text.slice(0, cut + 1)}0:0`)
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false
  return halves.length === 2 ? groups.length < 8 : groups.length === 8
}

/** Whether a text is a CIDR block such as `10.0.0.0/8`. */
export function isCIDR(text: string): boolean {
  const [address = '', length, ...more] = text.split('/')
  if (length === undefined || more.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(length) || !isIP(address)) return false
  return Number(length) <= (address.includes(':') ? 128 : 32)
}

/** What a form asks for, for messages. */
export const ASKED: Translated<Readonly<Record<NameForm, string>>> = {
  en: {
    subdomain: 'lower-case letters, digits, "-" and "." between letters or digits, at most 253 characters',
    label: 'lower-case letters, digits and "-" between them, at most 63 characters',
    service: 'lower-case letters, digits and "-", beginning with a letter, at most 63 characters',
    'path-segment': 'anything but "/", "%", "." and ".."',
    host: 'a DNS name in lower case, not an IP address',
    'wildcard-host': 'a DNS name in lower case, "*." allowed once at its beginning, not an IP address',
    port: 'lower-case letters, digits and single "-" between them, at least one letter, at most 15 characters',
    'label-key':
      'letters, digits, "-", "_" and "." between letters or digits, at most 63 characters, behind an optional DNS name and "/"',
    'label-value': 'letters, digits, "-", "_" and "." between letters or digits, at most 63 characters',
    'config-key': 'letters, digits, "-", "_" and ".", at most 253 characters, not ".." at the beginning',
    variable: 'letters, digits, "-", "_" and ".", not a digit at the beginning',
  },
  fr: {
    subdomain: 'minuscules, chiffres, « - » et « . » entre lettres ou chiffres, 253 caractères au plus',
    label: 'minuscules, chiffres, et « - » entre eux, 63 caractères au plus',
    service: 'minuscules, chiffres et « - », une lettre en tête, 63 caractères au plus',
    'path-segment': 'tout sauf « / », « % », « . » et « .. »',
    host: 'un nom DNS en minuscules, pas une adresse IP',
    'wildcard-host': 'un nom DNS en minuscules, « *. » admis une fois en tête, pas une adresse IP',
    port: 'minuscules, chiffres, et « - » isolés entre eux, une lettre au moins, 15 caractères au plus',
    'label-key':
      'lettres, chiffres, « - », « _ » et « . » entre lettres ou chiffres, 63 caractères au plus, derrière un nom DNS et « / » facultatifs',
    'label-value': 'lettres, chiffres, « - », « _ » et « . » entre lettres ou chiffres, 63 caractères au plus',
    'config-key': 'lettres, chiffres, « - », « _ » et « . », 253 caractères au plus, pas « .. » en tête',
    variable: 'lettres, chiffres, « - », « _ » et « . », pas de chiffre en tête',
  },
}

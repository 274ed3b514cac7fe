import { hasOption, type Operand, type PackageCall } from './package-call.ts'

/** Whether an operand names a package and fixes its version; undefined for what is no package: a file, a folder, a range. */
type Reading = (text: string, call: PackageCall) => 'pinned' | 'unpinned' | undefined

const FILE = /^(?:[./~]|file:)/
const hasVariableOnly = (text: string): boolean => /^["']?\$/.test(text)

/** `name=1.2`, `name=1:2.5*`; a `/release` fixes where it comes from; `name-` and `name+` are apt's own. */
const apt: Reading = (text) => {
  if (FILE.test(text) || text.endsWith('.deb')) return undefined
  return /[=]/.test(text) || /\w\/\w/.test(text) ? 'pinned' : 'unpinned'
}

const apk: Reading = (text) => {
  if (FILE.test(text) || text.endsWith('.apk')) return undefined
  return /[=<>~]/.test(text) ? 'pinned' : 'unpinned'
}

/** The version begins with a number behind a `-`, an epoch before it or not. */
const RPM_VERSION = /-(?:\d+:)?v?\d[\w.+~^]*|-[^-]*\$/
const dnf: Reading = (text, { verb }) => {
  if (verb === 'module-install') return /:./.test(text) ? 'pinned' : 'unpinned'
  if (verb !== 'install' || FILE.test(text) || /^@|:\/\/|\.rpm$|\.i?repo$/.test(text)) return undefined
  return RPM_VERSION.test(text) || /[=<>]/.test(text) ? 'pinned' : 'unpinned'
}

const zypper: Reading = (text) => {
  if (FILE.test(text) || /:\/\/|\.rpm$/.test(text)) return undefined
  return /[=<>~]/.test(text) ? 'pinned' : 'unpinned'
}

/** A folder has a `/`; archives and version control have their own ways. */
const pip: Reading = (text, call) => {
  if (FILE.test(text) || /[/\\]|\.(?:whl|zip|tar\.\w+|tgz)$/.test(text))
    return /^git\+/.test(text) ? git(text) : undefined
  if (hasOption(call, ['-r', '--requirement', '-c', '--constraint'])) return undefined
  return /[=<>~!@]/.test(text) ? 'pinned' : 'unpinned'
}

const git = (text: string): 'pinned' | 'unpinned' => (/:\/\/[^/]+\/.*@[^/]/.test(text) ? 'pinned' : 'unpinned')

const GIT = /^(?:git(?:\+\w+)?:\/\/|git@)/
const npm: Reading = (text) => {
  if (GIT.test(text)) return text.includes('#') ? 'pinned' : 'unpinned'
  if (FILE.test(text) || /^https?:|\.t(?:ar\.)?gz$/.test(text)) return undefined
  if (/^[\w.-]+\/[\w.-]+$/.test(text)) return 'unpinned' // of GitHub
  return /.@./.test(text) || /^[\w.-]+\/[\w.-]+#/.test(text) ? 'pinned' : 'unpinned'
}

const gem: Reading = (text, call) => {
  if (hasOption(call, ['-v', '--version', '-g', '--file']) || FILE.test(text) || text.endsWith('.gem')) return undefined
  return /:./.test(text) ? 'pinned' : 'unpinned'
}

const go: Reading = (text) => {
  if (FILE.test(text) || /\.go$|^(?:all|std|cmd)$/.test(text)) return undefined
  return /@(?!latest$)./.test(text) ? 'pinned' : 'unpinned'
}

const READINGS: Readonly<Record<string, Reading>> = {
  'apt-get': apt,
  apt,
  aptitude: apt,
  apk,
  yum: dnf,
  dnf,
  dnf5: dnf,
  microdnf: dnf,
  tdnf: dnf,
  zypper,
  pip,
  pipx: pip,
  npm,
  pnpm: npm,
  yarn: npm,
  gem,
  go,
}

const INSTALLS = new Set<PackageCall['verb']>(['install', 'module-install', 'run'])

/** The packages that a call installs in whichever version is the newest. A name that is nothing but a variable is not judged. */
export function unpinned(call: PackageCall): readonly Operand[] {
  const reading = Object.hasOwn(READINGS, call.manager) ? READINGS[call.manager] : undefined
  if (!reading || !INSTALLS.has(call.verb)) return []
  return call.operands.filter(({ text }) => text !== '' && !hasVariableOnly(text) && reading(text, call) === 'unpinned')
}

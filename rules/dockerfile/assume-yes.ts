import type { TextEdit } from '../../src/model/finding.ts'
import { hasOption, type PackageCall, packageCall } from '../../src/model/package-manager/package-call.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Source } from '../../src/model/source.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

const YUM = ['-y', '--assumeyes', '--assumeno', '--downloadonly']
const ZYPPER = ['-n', '--non-interactive', '-y', '--no-confirm', '--dry-run', '-D']
const APT = ['-y', '--yes', '--assume-yes', '-qq', '--assume-no', '-s', '--simulate', '--download-only', '--print-uris']

/** Options after which each package manager asks nothing, from its manual. */
const ANSWERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['apt-get', APT],
  ['apt', APT],
  ['aptitude', APT],
  ['yum', YUM],
  ['dnf', YUM],
  ['dnf5', YUM],
  ['microdnf', YUM],
  ['tdnf', YUM],
  ['zypper', ZYPPER],
])

const ASKS = new Set<PackageCall['verb']>([
  'install',
  'reinstall',
  'module-install',
  'group-install',
  'local-install',
  'upgrade',
  'dist-upgrade',
  'remove',
])

/** The option behind the command; before it for zypper, whose own option it is. */
function answered(
  { manager, span }: PackageCall,
  { path, text }: Source,
  option: string,
): readonly TextEdit[] | undefined {
  const [first, ...more] = text.slice(span.start, span.end).split(' ')
  if (first !== manager || more.length !== 1) return undefined
  const at = manager === 'zypper' ? span.start + manager.length : span.end
  return [{ path, span: { start: at, end: at }, text: ` ${option}` }]
}

/** `-q -q`, `-q=2`, `-o APT::Get::Assume-Yes=true` answer as well. */
function answersOtherwise({ manager, options }: PackageCall): boolean {
  if (options.some((option) => /(?:Assume-Yes|assumeyes)=(?:true|1|yes|"true")/i.test(option))) return true
  if (!manager.startsWith('apt')) return false
  const quiet = options.filter((option) => option === '--quiet' || /^-[a-zA-Z]*q[a-zA-Z]*$/.test(option)).length
  return (
    quiet > 1 || options.some((option) => /^(?:-q|--quiet)=[2-9]/.test(option) || /^-[a-zA-Z]*q[a-zA-Z]*q/.test(option))
  )
}

export default defineRule({
  code: 'IMG034',
  name: 'assume-yes',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    { fact: 'apt-get(8), dnf(8), zypper(8): a package manager asks before it installs, and nobody answers in a build' },
  ],
  equivalents: ['hadolint/DL3014', 'hadolint/DL3030', 'hadolint/DL3034', 'hadolint/DL3038', 'trivy/DS-0021'],
  text: {
    en: {
      title: 'Package manager that asks a question',
      message: ({ command, option }) => `"${command}" asks before it goes on: ${option} is missing`,
      why: 'Nobody answers during a build: it fails as soon as there is something to confirm.',
      fix: ({ command, option }) => `Write \`${command} ${option}\`.`,
    },
    fr: {
      title: 'Gestionnaire de paquets qui pose une question',
      message: ({ command, option }) => `« ${command} » demande une confirmation : il manque ${option}`,
      why: 'Personne ne répond pendant une construction : elle échoue dès qu’il y a quelque chose à confirmer.',
      fix: ({ command, option }) => `Écrire \`${command} ${option}\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -yq curl && apt-get -qq install git && apt-get install -q=2 jq\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get -o APT::Get::Assume-Yes=true install curl && apt-get --quiet --quiet install git\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN dnf -y install httpd && yum --assumeyes update && dnf clean all\nUSER 1001\n',
      'FROM docker.io/opensuse/leap:15.6\nRUN zypper -n install curl && zypper install -y jq && zypper clean\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install curl\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get install -q curl\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN microdnf install httpd\nUSER 1001\n',
      'FROM docker.io/opensuse/leap:15.6\nRUN zypper install curl\nUSER 1001\n',
      'FROM docker.io/library/centos:7\nRUN yum groupinstall "Development Tools"\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { commands } of everyRun(dockerfile))
      for (const each of commands) {
        const call = packageCall(each)
        const answers = call && ASKS.has(call.verb) && ANSWERS.get(call.manager)
        // what `yes` prints is the answer
        if (!call || !answers || hasOption(call, answers) || answersOtherwise(call)) continue
        if (commands.some(({ program, command }) => program === 'yes' && command.pipedTo === each.command)) continue
        // without a package there is nothing to remove
        const command = dockerfile.source.text.slice(call.span.start, call.span.end).replace(/\s+/g, ' ')
        if (call.verb === 'remove' && call.operands.length === 0 && !command.endsWith('autoremove')) continue
        const option = call.manager === 'zypper' ? '-n' : '-y'
        yield { at: call.span, data: { command, option }, edits: answered(call, dockerfile.source, option) }
      }
  },
})

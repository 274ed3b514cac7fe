import type { Profile } from '../../src/model/profile.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { callOf, callsOf } from '../../src/model/subject/called-program.ts'
import { packageChange } from '../../src/model/subject/package-install.ts'
import { type PlacedInstruction, shippedInstructions } from '../../src/model/subject/placed-instruction.ts'

const SSH_PORT = /^22(?:\/tcp)?$/i

/** Packages of daemons that the image holds in the end. */
function* installed(instructions: readonly PlacedInstruction[], daemons: Profile['daemonPackages']): Iterable<Match> {
  const changes = instructions
    .filter(({ instruction }) => instruction.keyword === 'RUN')
    .flatMap(({ instruction }) => instruction.commands)
    .flatMap((command) => {
      const call = callOf(command)
      return (call && packageChange(call)) ?? []
    })
  const removed = new Set(
    changes.filter(({ change }) => change === 'removes').flatMap(({ packages }) => packages.map(({ name }) => name)),
  )
  for (const { manager, change, packages } of changes) {
    if (change === 'removes' || packages.some(({ name }) => name.startsWith('.') && removed.has(name))) continue
    for (const { name, span } of packages)
      if (!removed.has(name)) {
        const daemon = daemons.find((one) => one.name === name && (one.manager ?? manager) === manager)
        if (daemon)
          yield {
            at: span,
            severity: daemon.client ? 'info' : 'warning',
            data: { sign: 'package', name, client: daemon.client ?? '' },
          }
      }
  }
}

export default defineRule({
  code: 'IMG012',
  name: 'network-daemon',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    { fact: 'CCT, conteneurs : pas de « services réseau non essentiels tel que SSHD »' },
    { exigence: 'ARCH-18' },
  ],
  equivalents: ['checkov/CKV_DOCKER_1', 'trivy/DS-0004'],
  text: {
    en: {
      title: 'Network service beside the application',
      message: ({ sign, name }) =>
        sign === 'package'
          ? `The image installs the network service "${name}"`
          : sign === 'port'
            ? `EXPOSE ${name} is the port of an SSH server`
            : `The image starts the network service "${name}"`,
      why: 'A container offers its application and nothing else; one enters it with `kubectl exec` or the console of the platform.',
      fix: ({ client }) =>
        client
          ? `Install the client alone, \`${client}\`, or remove the package.`
          : 'Remove this service from the image.',
    },
    fr: {
      title: 'Service réseau à côté de l’application',
      message: ({ sign, name }) =>
        sign === 'package'
          ? `L’image installe le service réseau « ${name} »`
          : sign === 'port'
            ? `EXPOSE ${name} est le port d’un serveur SSH`
            : `L’image démarre le service réseau « ${name} »`,
      why: 'Un conteneur offre son application et rien d’autre ; on y entre par `kubectl exec` ou par la console de la plateforme.',
      fix: ({ client }) =>
        client ? `N’installer que le client, \`${client}\`, ou retirer le paquet.` : 'Retirer ce service de l’image.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y openssh-client\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache --virtual .build openssh git && git clone "$URL" && apk del .build\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi\nRUN dnf install -y openssh\nUSER 1001\n',
      'FROM docker.io/library/debian:12 AS build\nRUN apt-get install -y openssh-server\nFROM docker.io/library/debian:12\nEXPOSE 2222\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl openssh-server=1:9.2*\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache openssh\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nCMD ["/usr/sbin/sshd", "-D"]\n',
      'FROM docker.io/library/debian:12\nENTRYPOINT service ssh start && exec /app/run\n',
      'FROM docker.io/library/debian:12\nUSER 1001\nEXPOSE 8080 22/tcp\n',
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const instructions = [...shippedInstructions(dockerfile)]
    yield* installed(instructions, profile.daemonPackages)
    for (const { instruction, expand } of instructions) {
      if (instruction.keyword === 'EXPOSE')
        for (const { text, span } of instruction.words)
          if (SSH_PORT.test(expand(text) ?? '')) yield { at: span, data: { sign: 'port', name: text } }
      if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT') continue
      for (const { program, arguments: words, words: spans } of instruction.commands.flatMap(callsOf)) {
        // `service ssh start` starts sshd
        const started = program === 'service' ? [words[0] ?? '', `${words[0]}d`] : [program]
        const name = started.find((one) => profile.daemonPrograms.includes(one))
        if (name && spans[0]) yield { at: spans[0], data: { sign: 'start', name } }
      }
    }
  },
})

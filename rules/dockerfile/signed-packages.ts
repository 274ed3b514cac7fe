import { defineRule, type Match } from '../../src/model/rule.ts'
import { callOf } from '../../src/model/subject/called-program.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

const APT = /^(?:--allow-unauthenticated|--force-yes|APT::Get::AllowUnauthenticated=(?:true|1|yes))$/i
const DNF = /^(?:--nogpgcheck|--no-gpgchecks?|--setopt=(?:[\w*-]+\.)?gpgcheck=(?:0|false|no))$/

/** Options with which a package manager takes what nobody signed, from each one's manual. */
const UNSIGNED: ReadonlyMap<string, RegExp> = new Map([
  ['apk', /^--allow-untrusted$/],
  ['apt-get', APT],
  ['apt', APT],
  ['aptitude', APT],
  ['yum', DNF],
  ['dnf', DNF],
  ['microdnf', DNF],
  ['tdnf', DNF],
  ['rpm', /^--(?:nosignature|nodigest|nofiledigest|noverify)$/],
  ['zypper', /^--no-gpg-checks$/],
])

export default defineRule({
  code: 'IMG031',
  name: 'signed-packages',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'Toutes dépendances nécessaires à la construction de l’application doivent provenir des dépôts de librairies connues',
    },
    { exigence: 'ARCH-6' },
  ],
  equivalents: [
    'checkov/CKV2_DOCKER_7',
    'checkov/CKV2_DOCKER_8',
    'checkov/CKV2_DOCKER_9',
    'checkov/CKV2_DOCKER_10',
    'checkov/CKV2_DOCKER_11',
  ],
  text: {
    en: {
      title: 'Packages taken without their signature',
      message: ({ what }) => `"${what}" installs packages that nobody signed`,
      why: 'The signature alone shows that a package comes from its distribution.',
      fix: 'Leave the option out; for a repository of your own, install its public key first.',
    },
    fr: {
      title: 'Paquets acceptés sans signature',
      message: ({ what }) => `« ${what} » installe des paquets que personne n’a signés`,
      why: 'Seule la signature montre qu’un paquet vient de sa distribution.',
      fix: 'Retirer l’option ; pour un dépôt à soi, installer d’abord sa clé publique.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache curl && echo --allow-untrusted\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN dnf install -y --setopt=gpgcheck=1 curl && rpm --import key.asc\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/alpine:3.20\nRUN apk add --allow-untrusted paquet.apk\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get install -y --allow-unauthenticated curl\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN dnf install -y --nogpgcheck curl\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN rpm -i --nosignature paquet.rpm\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction } of everyInstruction(dockerfile)) {
      if (instruction.keyword !== 'RUN') continue
      for (const { program, arguments: words, words: spans } of instruction.commands.flatMap(
        (each) => callOf(each) ?? [],
      )) {
        const index = words.findIndex((word) => UNSIGNED.get(program)?.test(word))
        const at = spans[index + 1]
        if (index >= 0 && at) yield { at, data: { what: `${program} ${words[index]}` } }
      }
    }
  },
})

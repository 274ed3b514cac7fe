import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

const ADDRESS = /^["']?https?:\/\//i
const CHECKS = /^(?:sha\d+sum|shasum|md5sum|b2sum|gpg|gpgv|cosign|minisign|openssl)$/

/** Whether something in the file checks downloads: what and how is not followed. */
const verifies = (dockerfile: Dockerfile): boolean =>
  [...everyRun(dockerfile)].some(({ commands }) => commands.some(({ program }) => CHECKS.test(program)))

export default defineRule({
  code: 'IMG072',
  name: 'remote-add',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'Toutes dépendances nécessaires à la construction de l’application doivent provenir des dépôts de librairies connues',
    },
    { fact: 'Dockerfile reference: ADD --checksum' },
  ],
  equivalents: ['trivy/DS-0005', 'checkov/CKV_DOCKER_4', 'dockle/CIS-DI-0009'],
  text: {
    en: {
      title: 'Download that nobody checks',
      message: ({ host }) => `ADD downloads from ${host} without a checksum`,
      why: 'What the address gives may change: the image then holds something that nobody chose.',
      fix: 'Add `--checksum=sha256:…` (BuildKit), or download in a RUN and check the digest there (`sha256sum -c`), which kaniko does as well.',
    },
    fr: {
      title: 'Téléchargement que personne ne vérifie',
      message: ({ host }) => `ADD télécharge depuis ${host} sans somme de contrôle`,
      why: 'Ce que donne l’adresse peut changer : l’image contient alors quelque chose que personne n’a choisi.',
      fix: 'Ajouter `--checksum=sha256:…` (BuildKit), ou télécharger dans un RUN qui vérifie l’empreinte (`sha256sum -c`), ce que fait aussi kaniko.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://demo.fr/app.jar /app.jar\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nADD https://demo.fr/app.jar /app.jar\nRUN echo "$SUM /app.jar" | sha256sum -c\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nADD app.tar.gz /app/\nADD $URL /x\nUSER 1001\n',
    ],
    bad: ['FROM docker.io/library/debian:12\nADD https://demo.fr/app.jar /app.jar\nUSER 1001\n'],
  },
  *check(dockerfile): Iterable<Match> {
    let checked: boolean | undefined
    for (const { instruction, expand } of everyInstruction(dockerfile)) {
      const { keyword, words, flags } = instruction
      if (keyword !== 'ADD' || flags.some(({ name }) => name === 'checksum')) continue
      for (const { text, span } of words.slice(0, -1)) {
        const address = expand(text) ?? text
        if (!ADDRESS.test(address) || /\.git(?:#|$)/.test(address)) continue
        checked ??= verifies(dockerfile)
        if (checked) return
        const host = /^["']?https?:\/\/(?:[^@/]*@)?([^/?#"']*)/i.exec(address)?.[1]
        yield { at: span, data: { host: host || address.slice(0, 8) } }
      }
    }
  },
})

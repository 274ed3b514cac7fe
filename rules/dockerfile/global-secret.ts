import { defineRule, type Match } from '../../src/model/rule.ts'
import { announcesSecret } from '../../src/model/secret.ts'
import { assignmentsOf } from '../../src/model/subject/assignment.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

/** Before the first FROM: no stage sees it unless it declares it again, of which its neighbour about secrets speaks. */
export default defineRule({
  code: 'IMG078',
  name: 'global-secret',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    { fact: 'Dockerfile reference, ARG and FROM: an ARG declared before a FROM is outside of a build stage' },
    { exigence: 'ARCH-22' },
  ],
  equivalents: ['hadolint/DL3064'],
  text: {
    en: {
      title: 'Argument of all stages that announces a secret',
      message: ({ name }) => `ARG ${name} stands before the first FROM and announces a secret`,
      why: 'Only FROM reads it there, and an image is not named by a secret; a stage that declares it again would keep it in the history of the image.',
      fix: 'Take it away; read secrets with `RUN --mount=type=secret`, or give them to the container from Vault.',
    },
    fr: {
      title: 'Argument commun aux étapes qui annonce un secret',
      message: ({ name }) => `ARG ${name} précède le premier FROM et annonce un secret`,
      why: 'Seul FROM le lit à cet endroit, et une image n’est pas nommée par un secret ; une étape qui le déclarerait de nouveau le garderait dans l’historique de l’image.',
      fix: 'Le retirer ; lire les secrets par `RUN --mount=type=secret`, ou les donner au conteneur depuis Vault.',
    },
  },
  examples: {
    good: [
      'ARG NODE_VERSION=22\nFROM docker.io/library/node:${NODE_VERSION}\nUSER 1001\n',
      'ARG TOKEN_FILE=/run/secrets/npm\nFROM docker.io/library/node:22\nUSER 1001\n',
      'FROM docker.io/library/node:22\nARG NPM_TOKEN\nUSER 1001\n',
    ],
    bad: [
      'ARG NPM_TOKEN\nFROM docker.io/library/node:22\nUSER 1001\n',
      'ARG AWS_ACCESS_KEY_ID\nARG NODE_VERSION=22\nFROM docker.io/library/node:${NODE_VERSION}\nUSER 1001\n',
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const names = [...profile.secretNames, ...profile.imageSecretNames]
    for (const placed of everyInstruction(dockerfile)) {
      if (placed.instruction.keyword === 'FROM') return
      if (placed.instruction.keyword !== 'ARG') continue
      for (const { name, value, span } of assignmentsOf(placed))
        if (value === undefined && announcesSecret(name, names)) yield { at: span, data: { name } }
    }
  },
})

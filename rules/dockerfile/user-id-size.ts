import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

/** Five digits and less do no harm: the file of last logins has 292 bytes for each number. */
const HARMLESS = 99_999

/** The number behind `-u` or `--uid`. */
function userId(words: readonly string[]): number | undefined {
  for (const [index, word] of words.entries()) {
    const text = /^(?:-[a-zA-Z]*u|--uid)$/.test(word) ? words[index + 1] : /^(?:--uid=|-u)(\d+)$/.exec(word)?.[1]
    if (text !== undefined && /^\d{1,10}$/.test(text)) return Number(text)
  }
  return undefined
}

const hasNoLog = (word: string): boolean => word === '--no-log-init' || /^-[a-zA-Z]*l/.test(word)

export default defineRule({
  code: 'IMG045',
  name: 'user-id-size',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    { fact: 'useradd(8), --no-log-init; Dockerfile best practices: a high number makes /var/log/faillog huge' },
  ],
  equivalents: ['hadolint/DL3046'],
  text: {
    en: {
      title: 'Number of a user that fills the image',
      message: ({ id }) => `useradd makes a huge file of logins for the user ${id}`,
      why: 'The file has a place for every number below: in an image, where holes are filled with zeros, that makes gigabytes.',
      fix: 'Add `--no-log-init`, or take a number below 100000.',
    },
    fr: {
      title: 'Numéro d’utilisateur qui remplit l’image',
      message: ({ id }) => `useradd crée un énorme fichier de connexions pour l’utilisateur ${id}`,
      why: 'Le fichier a une place pour chaque numéro inférieur : dans une image, où les trous sont remplis de zéros, cela fait des gigaoctets.',
      fix: 'Ajouter `--no-log-init`, ou prendre un numéro inférieur à 100000.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN useradd -u 1001 app && useradd -l -u 1234567 web && useradd --no-log-init --uid 1234568 api\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN useradd -u 1234567 app\nUSER 1234567\n',
      'FROM docker.io/library/debian:12\nRUN useradd -m --uid=1000660000 app\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { commands } of everyRun(dockerfile))
      for (const { program, arguments: words, words: spans } of commands) {
        const id = program === 'useradd' && !words.some(hasNoLog) ? userId(words) : undefined
        if (id !== undefined && id > HARMLESS && spans[0]) yield { at: spans[0], data: { id } }
      }
  },
})

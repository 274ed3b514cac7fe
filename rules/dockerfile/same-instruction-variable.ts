import { defineRule, type Match } from '../../src/model/rule.ts'
import { assignmentsOf } from '../../src/model/subject/assignment.ts'
import { instructionsWithNames } from '../../src/model/subject/declared-names.ts'
import { variablesIn } from '../../src/model/subject/variables-in.ts'

/** What every image gives, so that another value is meant. */
const OF_THE_BASE = new Set(['PATH', 'HOME', 'HOSTNAME', 'LANG'])

export default defineRule({
  code: 'IMG050',
  name: 'same-instruction-variable',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [{ fact: 'Dockerfile reference, ENV: variables have the values from before the instruction' }],
  equivalents: ['hadolint/DL3044'],
  text: {
    en: {
      title: 'ENV that uses what it sets itself',
      message: ({ name }) => `$${name} is empty here: the same ENV sets it`,
      why: 'All values of an ENV are put in place at once, with the variables from before it.',
      fix: ({ name }) => `Set ${name} in an ENV of its own above.`,
    },
    fr: {
      title: 'ENV qui utilise ce qu’il définit lui-même',
      message: ({ name }) => `$${name} est vide ici : c’est le même ENV qui la définit`,
      why: 'Toutes les valeurs d’un ENV sont mises en place d’un coup, avec les variables d’avant.',
      fix: ({ name }) => `Définir ${name} plus haut, dans un ENV à part.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nENV APP_HOME=/app\nENV PATH=$APP_HOME/bin:$PATH APP_HOME=/srv DATA="${APP_HOME}/data" X=\'$X\'\nUSER 1001\n',
      'FROM docker.io/library/node:22\nENV PATH=/opt/bin:$PATH OLD_PATH=$PATH APP_HOME=/app DATA=$APP_HOME_DIR/data Z=\\$APP_HOME\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nENV APP_HOME=/app PATH=$PATH:$APP_HOME/bin\nUSER 1001\n',
      'FROM docker.io/library/node:22\nENV APP_HOME="/app" DATA="${APP_HOME}/data"\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const placed of instructionsWithNames(dockerfile)) {
      const { instruction, declares } = placed
      if (instruction.keyword !== 'ENV' || instruction.words.length < 2) continue
      const own = new Set(assignmentsOf(placed).map(({ name }) => name))
      for (const { text, span } of instruction.words) {
        const [self] = text.split('=', 1)
        const found = variablesIn(text, dockerfile.escape).find(
          ({ name, fallback }) =>
            own.has(name) && name !== self && !fallback && !declares(name) && !OF_THE_BASE.has(name),
        )
        if (found) yield { at: span, data: { name: found.name } }
      }
    }
  },
})

import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import type { Dockerfile, Instruction, Stage } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

/** What only a shell knows: its own commands, and a variable before the program. */
const BUILT_IN =
  /^(?:[\w.]+=|(?:\.|:|source|cd|eval|export|set|unset|ulimit|umask|trap|wait|exit|command|builtin|read|type)(?: |$))/

/** The stages that have a SHELL of the author's own, or are built on one: there the shell form is chosen on purpose. */
function withShell({ stages }: Dockerfile): ReadonlySet<Stage> {
  const found = new Set<Stage>()
  for (const stage of stages)
    if ((stage.base && found.has(stage.base)) || stage.instructions.some(({ keyword }) => keyword === 'SHELL'))
      found.add(stage)
  return found
}

/** `exec` puts the program in the place of the shell; most shells do so by themselves with a single command. */
const severityOf = ({ args, commands }: Instruction, isShipped: boolean): Severity =>
  isShipped && (args.startsWith('[') || (commands.length > 1 && !/(?:^|[;&|(\s])exec\s/.test(args)))
    ? 'warning'
    : 'info'

export default defineRule({
  code: 'IMG042',
  name: 'exec-form',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    { fact: 'Dockerfile reference: in shell form the program is a child of /bin/sh, which does not pass signals on' },
    { fact: 'BuildKit build check JSONArgsRecommended' },
  ],
  equivalents: ['hadolint/DL3025', 'buildkit/JSONArgsRecommended'],
  text: {
    en: {
      title: 'Program started through a shell',
      message: ({ keyword, broken }) =>
        broken
          ? `${keyword} looks like the JSON form and is not: a shell runs it as it is written`
          : `${keyword} in shell form: the program may not receive SIGTERM`,
      why: 'Kubernetes stops a container with SIGTERM: a shell in between may keep it, and the program is killed after 30 seconds in the middle of its work.',
      fix: ({ keyword, form }) =>
        `Write the JSON form${form ? `: \`${keyword} ${form}\`` : ''}, or begin with \`exec\`.`,
    },
    fr: {
      title: 'Programme démarré par un shell',
      message: ({ keyword, broken }) =>
        broken
          ? `${keyword} ressemble à la forme JSON sans en être une : un shell l’exécute tel quel`
          : `${keyword} sous forme shell : le programme peut ne pas recevoir SIGTERM`,
      why: 'Kubernetes arrête un conteneur par SIGTERM : un shell intermédiaire peut le retenir, et le programme est tué au bout de 30 secondes en plein travail.',
      fix: ({ keyword, form }) =>
        `Écrire la forme JSON${form ? ` : \`${keyword} ${form}\`` : ''}, ou commencer par \`exec\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nUSER 1001\nENTRYPOINT ["docker-entrypoint.sh"]\nCMD ["node", "app.js"]\n',
      'FROM docker.io/library/node:22\nUSER 1001\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD node app.js\n',
      'FROM docker.io/library/node:22\nUSER 1001\nHEALTHCHECK CMD curl -f http://localhost:8080 || exit 1\nCMD []\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nUSER 1001\nCMD npm start\n',
      'FROM docker.io/library/node:22\nUSER 1001\nCMD ./migrate.sh && node app.js\n',
      'FROM docker.io/library/node:22\nUSER 1001\nENTRYPOINT exec node $OPTIONS app.js\n',
      "FROM docker.io/library/node:22\nUSER 1001\nCMD ['node', 'app.js']\n",
      'FROM docker.io/library/node:22\nONBUILD CMD npm start\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const shipped = new Set(dockerfile.shipped)
    const shells = withShell(dockerfile)
    for (const { instruction, stage } of everyInstruction(dockerfile)) {
      const { keyword, keywordSpan, args, json } = instruction
      if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || json || args === '') continue
      if (stage && shells.has(stage)) continue
      const isPlain = /^[\w./:@=+-]+(?: [\w./:@=+-]+)*$/.test(args) && !args.startsWith('exec ')
      const form = isPlain ? JSON.stringify(args.split(' ')).replaceAll('","', '", "') : ''
      yield {
        at: keywordSpan,
        severity: severityOf(instruction, !stage || shipped.has(stage)),
        edits:
          isPlain && !BUILT_IN.test(args)
            ? [{ path: dockerfile.source.path, span: instruction.argsSpan(0, args.length), text: form }]
            : undefined,
        data: { keyword, form, broken: args.startsWith('[') ? 'yes' : '' },
      }
    }
  },
})

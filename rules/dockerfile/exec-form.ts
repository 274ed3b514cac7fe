import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import type { Dockerfile, Instruction, Stage } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'
import { stageAndBases } from '../../src/model/subject/stage-bases.ts'

/** Whether a SHELL of the author's own runs what follows: then the shell form is chosen on purpose. */
function hasShell(stage: Stage | undefined, { instructions }: Dockerfile): boolean {
  if (!stage) return instructions.some(({ keyword }) => keyword === 'SHELL')
  for (const base of stageAndBases(stage)) if (base.instructions.some(({ keyword }) => keyword === 'SHELL')) return true
  return false
}

/** `exec` puts the program in the place of the shell; most shells do so by themselves with a single command. */
const severityOf = ({ args, commands }: Instruction, isShipped: boolean): Severity =>
  isShipped && commands.length > 1 && !/(?:^|[;&|(\s])exec\s/.test(args) ? 'warning' : 'info'

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
      message: ({ keyword }) => `${keyword} in shell form: the program may not receive SIGTERM`,
      why: 'Kubernetes stops a container with SIGTERM: a shell in between may keep it, and the program is killed after 30 seconds in the middle of its work.',
      fix: ({ keyword, form }) =>
        `Write the JSON form${form ? `: \`${keyword} ${form}\`` : ''}, or begin with \`exec\`.`,
    },
    fr: {
      title: 'Programme démarré par un shell',
      message: ({ keyword }) => `${keyword} sous forme shell : le programme peut ne pas recevoir SIGTERM`,
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
    for (const { instruction, stage } of everyInstruction(dockerfile)) {
      const { keyword, keywordSpan, args, json } = instruction
      if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || json || args === '') continue
      if (hasShell(stage, dockerfile)) continue
      const isPlain = /^[\w./:@=+-]+(?: [\w./:@=+-]+)*$/.test(args) && !args.startsWith('exec ')
      const form = isPlain ? JSON.stringify(args.split(' ')).replaceAll('","', '", "') : ''
      yield {
        at: keywordSpan,
        severity: severityOf(instruction, !stage || shipped.has(stage)),
        data: { keyword, form },
      }
    }
  },
})

import { nameOf } from '../../src/model/repository-path.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isShell } from '../../src/model/subject/called-program.ts'
import type { Dockerfile, ShellCommand, Stage } from '../../src/model/subject/dockerfile.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'
import { stageAndBases } from '../../src/model/subject/stage-bases.ts'

/** Finds the words of the SHELL that runs what stands at an offset: of the stage, or of those that it is built on. */
function shells({ stages }: Dockerfile): (stage: Stage | undefined, offset: number) => readonly string[] | undefined {
  const own = new Map(
    stages.map((stage) => [stage, stage.instructions.filter(({ keyword, json }) => keyword === 'SHELL' && json)]),
  )
  return (stage, offset) => {
    for (const each of stageAndBases(stage)) {
      const shell = own.get(each)?.findLast(({ span }) => span.start < offset)
      if (shell) return shell.json
    }
    return undefined
  }
}

/** Programs that only print: they do not fail, or it does no harm. */
const NEVER_FAILS = new Set(['echo', 'printf', 'yes', 'true', 'tee'])

/** A pipe of more commands than this asks nothing. */
const MAX_PIPE = 20

/** Whether a pipe ends in `grep -q`: its answer is what counts. */
function isQuestion(command: ShellCommand): boolean {
  let last = command
  for (let step = 0; last.pipedTo && step < MAX_PIPE; step++) last = last.pipedTo
  return last.program === 'grep' && last.arguments.some((word) => /^-[a-zA-Z]*q|^--quiet$|^--silent$/.test(word))
}

/** Shells that know the option. The `sh` of Alpine is that of busybox, which does; that of Debian is dash, which does not. */
const KNOWS = new Set(['bash', 'zsh', 'ash', 'ksh'])

function failsWithPipe(shell: readonly string[], stage: Stage | undefined): boolean {
  const name = nameOf(shell[0] ?? '')
  const isAlpine = /alpine|busybox/.test(`${stage?.image?.repository} ${stage?.image?.tag}`)
  if (!KNOWS.has(name) && !(name === 'sh' && isAlpine)) return false
  return shell.some((word, index) => word === 'pipefail' && /^-\w*o$/.test(shell[index - 1] ?? ''))
}

export default defineRule({
  code: 'IMG043',
  name: 'pipe-failure',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile best practices: a pipe is as good as its last command, unless pipefail is set' }],
  equivalents: ['hadolint/DL4006'],
  text: {
    en: {
      title: 'Failure that a pipe hides',
      message: ({ program }) => `A failure of "${program}" before the pipe is not seen`,
      why: 'The shell only looks at the last command of a pipe: the build goes on with what is missing.',
      fix: 'Write `SHELL ["/bin/bash", "-o", "pipefail", "-c"]` above, or `set -o pipefail` first where the shell knows it.',
    },
    fr: {
      title: 'Échec masqué par un tube',
      message: ({ program }) => `Un échec de « ${program} » avant le tube passe inaperçu`,
      why: 'Le shell ne regarde que la dernière commande d’un tube : la construction continue avec ce qui manque.',
      fix: 'Écrire plus haut `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`, ou d’abord `set -o pipefail` si le shell le connaît.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://demo.fr/x.tgz | tar -xz\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN set -euo pipefail && wget -qO- https://demo.fr/x.tgz | tar -xz\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nSHELL ["/bin/sh", "-eo", "pipefail", "-c"]\nRUN wget -qO- https://demo.fr/x.tgz | tar -xz\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN echo x | tee /y | tee /z && if id | grep -q root; then ls; fi && test -f /x || echo "a | b" && echo $(uname -m)\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN curl -fsSL https://demo.fr/x.tgz | tar -xz\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nSHELL ["/bin/sh", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://demo.fr/x.tgz | tar -xz\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const shellOf = shells(dockerfile)
    for (const { instruction, commands, stage } of everyRun(dockerfile)) {
      const piped = commands.find(
        ({ command, program }) => command.pipedTo && !NEVER_FAILS.has(program) && !isQuestion(command),
      )
      const at = piped?.words[0]
      if (!piped || !at || instruction.json) continue
      const shell = shellOf(stage, instruction.span.start)
      if (shell && failsWithPipe(shell, stage)) continue
      const isSet = commands.some(
        ({ program, arguments: words }) => (program === 'set' || isShell(program)) && words.includes('pipefail'),
      )
      if (!isSet) yield { at, data: { program: piped.program } }
    }
  },
})

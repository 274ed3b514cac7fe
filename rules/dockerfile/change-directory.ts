import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

export default defineRule({
  code: 'IMG040',
  name: 'change-directory',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile best practices: use WORKDIR instead of `RUN cd … && …`' }],
  equivalents: ['hadolint/DL3003', 'trivy/DS-0013'],
  text: {
    en: {
      title: 'cd in RUN',
      message: ({ path, last }) =>
        last === 'yes'
          ? `"cd ${path}" is without effect on the next instruction`
          : `"cd ${path}" does what WORKDIR is for`,
      why: ({ last }) =>
        last === 'yes'
          ? 'Each RUN starts in the working directory of the image again.'
          : 'It holds for this RUN only, and the reader has to follow it.',
      fix: ({ path }) => `Write \`WORKDIR ${path}\` before the RUN.`,
    },
    fr: {
      title: 'cd dans un RUN',
      message: ({ path, last }) =>
        last === 'yes'
          ? `« cd ${path} » est sans effet sur l’instruction suivante`
          : `« cd ${path} » fait ce pour quoi WORKDIR existe`,
      why: ({ last }) =>
        last === 'yes'
          ? 'Chaque RUN repart du répertoire de travail de l’image.'
          : 'Cela ne vaut que pour ce RUN, et il faut le suivre à la lecture.',
      fix: ({ path }) => `Écrire \`WORKDIR ${path}\` avant le RUN.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nWORKDIR /app\nRUN npm --prefix /app/web ci && echo cd && (cd web && npm ci)\nRUN git clone https://demo.fr/x && cd x && make\nRUN cd `ls`\nRUN (cd web && npm ci)\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nRUN cd /app && npm ci\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN cd /app\nRUN npm ci\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { source } = dockerfile
    for (const { commands, instruction } of everyRun(dockerfile)) {
      // further on it may go to what the RUN has just made
      const [found] = commands
      const path = found?.arguments[0]
      // `cd -` and the like go back, and what a command prints is not known
      if (found?.program !== 'cd' || found.arguments.length !== 1 || path === undefined || /^[-~]$|[`(]/.test(path))
        continue
      const isLast = instruction.commands.length === 1
      if (source.text[found.command.span.start - 1] === '(') continue // of a subshell, a part of the RUN only
      yield {
        at: found.command.span,
        severity: isLast ? 'warning' : undefined,
        data: { path, last: isLast ? 'yes' : '' },
      }
    }
  },
})

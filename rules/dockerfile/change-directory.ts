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
      'FROM docker.io/library/node:22\nWORKDIR /app\nRUN npm --prefix /app/web ci && echo cd && (cd web && npm ci) && cd `ls`\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nRUN cd /app && npm ci\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN cd /app\nRUN npm ci\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { source } = dockerfile
    for (const { commands, instruction } of everyRun(dockerfile)) {
      // in a subshell, it is meant for a part of the RUN only
      const found = commands.find(
        ({ program, arguments: words, command }) =>
          program === 'cd' &&
          words.length === 1 &&
          !/\([ \t]*$/.test(source.text.slice(Math.max(0, command.span.start - 8), command.span.start)),
      )
      const path = found?.arguments[0]
      // `cd -` and the like go back, and what a command prints is not known
      if (!found || path === undefined || /^[-~]$|[`(]/.test(path)) continue
      const isLast = instruction.commands.length === 1
      yield {
        at: found.command.span,
        severity: isLast ? 'warning' : undefined,
        data: { path, last: isLast ? 'yes' : '' },
      }
    }
  },
})

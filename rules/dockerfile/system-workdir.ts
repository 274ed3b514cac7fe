import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

const SYSTEM = /^\/(?:bin|boot|dev|lib|lib32|lib64|proc|sbin|sys|run|lost\+found)(?:\/|$)/

export default defineRule({
  code: 'IMG073',
  name: 'system-workdir',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    { fact: 'Filesystem Hierarchy Standard: folders of the system; /proc, /sys, /dev and /run are mounted over' },
  ],
  equivalents: ['trivy/DS-0030'],
  text: {
    en: {
      title: 'Application in a folder of the system',
      message: ({ path }) => `WORKDIR ${path} is a folder of the system`,
      why: 'Files of the application mix with those of the system there, or vanish under what is mounted over them.',
      fix: 'Use a folder of its own, such as `/app`.',
    },
    fr: {
      title: 'Application dans un dossier du système',
      message: ({ path }) => `WORKDIR ${path} est un dossier du système`,
      why: 'Les fichiers de l’application s’y mêlent à ceux du système, ou disparaissent sous ce qui est monté par-dessus.',
      fix: 'Utiliser un dossier à part, par exemple `/app`.',
    },
  },
  examples: {
    good: ['FROM docker.io/library/node:22\nWORKDIR /app\nWORKDIR /usr/lib/demo\nWORKDIR $HOME\nUSER 1001\n'],
    bad: [
      'FROM docker.io/library/node:22\nWORKDIR /proc/demo\nUSER 1001\n',
      'FROM docker.io/library/node:22\nARG DIR=/dev\nWORKDIR $DIR\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction, expand } of everyInstruction(dockerfile)) {
      const path = instruction.keyword === 'WORKDIR' ? expand(instruction.args) : undefined
      if (path && SYSTEM.test(path)) yield { at: instruction.argsSpan(), data: { path } }
    }
  },
})

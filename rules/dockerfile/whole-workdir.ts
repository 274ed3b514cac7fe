import { defineRule, type Match } from '../../src/model/rule.ts'
import { relativeWorkdirs } from '../../src/model/subject/workdir.ts'

/** Its neighbour about working directories speaks where the base image decides; here the file itself does. */
export default defineRule({
  code: 'IMG077',
  name: 'whole-workdir',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile reference, WORKDIR: a relative path is relative to the previous WORKDIR instruction' }],
  equivalents: ['hadolint/DL3000'],
  text: {
    en: {
      title: 'Working directory counted from the one before',
      message: ({ path }) => `WORKDIR "${path}" counts from the working directory before it`,
      why: 'Whoever reads or moves the line has to look for the one before it.',
      fix: () => 'Write the whole path.',
    },
    fr: {
      title: 'Répertoire de travail compté depuis le précédent',
      message: ({ path }) => `WORKDIR « ${path} » part du répertoire de travail qui précède`,
      why: 'Qui lit ou déplace la ligne doit chercher celle qui précède.',
      fix: () => 'Écrire le chemin entier.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nWORKDIR /srv\nWORKDIR /srv/app\nUSER 1001\n',
      'FROM docker.io/library/node:22\nWORKDIR app\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nWORKDIR /srv\nWORKDIR .\nFROM docker.io/library/node:22\nWORKDIR app\nUSER 1001\n',
    ],
    bad: [
      "FROM docker.io/library/node:22\nWORKDIR /srv\nWORKDIR 'app'\nUSER 1001\n",
      'FROM docker.io/library/node:22\nWORKDIR ${HOME_DIR}\nONBUILD WORKDIR sub\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction, path, settled } of relativeWorkdirs(dockerfile))
      if (settled) yield { at: instruction.argsSpan(), data: { path } }
  },
})

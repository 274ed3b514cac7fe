import { defineRule, type Match } from '../../src/model/rule.ts'
import { relativeWorkdirs } from '../../src/model/subject/workdir.ts'

export default defineRule({
  code: 'IMG024',
  name: 'absolute-workdir',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [{ fact: 'BuildKit build check WorkdirRelativePath' }],
  equivalents: ['hadolint/DL3000', 'buildkit/WorkdirRelativePath', 'checkov/CKV_DOCKER_10', 'trivy/DS-0009'],
  text: {
    en: {
      title: 'Working directory that depends on the base image',
      message: ({ path }) => `WORKDIR "${path}" is a relative path`,
      why: 'It depends on the working directory of the base image, and changes with it.',
      fix: ({ path }) => `Write the whole path, such as \`WORKDIR /app/${path}\`.`,
    },
    fr: {
      title: 'Répertoire de travail qui dépend de l’image de base',
      message: ({ path }) => `WORKDIR « ${path} » est un chemin relatif`,
      why: 'Il dépend du répertoire de travail de l’image de base, et change avec lui.',
      fix: ({ path }) => `Écrire le chemin entier, par exemple \`WORKDIR /app/${path}\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nWORKDIR .\nUSER 1001\n',
      'FROM docker.io/library/node:22\nWORKDIR /app\nUSER 1001\n',
      'FROM docker.io/library/node:22\nWORKDIR /srv\nWORKDIR app\nUSER 1001\n',
      'FROM docker.io/library/node:22\nARG HOME_DIR\nWORKDIR "${HOME_DIR}/app"\nUSER 1001\n',
      '# escape=`\nFROM mcr.microsoft.com/dotnet/sdk:8.0 AS build\nWORKDIR C:\\app\nWORKDIR "c:\\x"\nFROM docker.io/library/node:22\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nWORKDIR app\nUSER 1001\n',
      'FROM docker.io/library/node:22\nWORKDIR c:\\app\nUSER 1001\n',
      'FROM docker.io/library/node:22\nONBUILD WORKDIR ./app\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction, path, settled } of relativeWorkdirs(dockerfile))
      if (!settled) yield { at: instruction.argsSpan(), data: { path } }
  },
})

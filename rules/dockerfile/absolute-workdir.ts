import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction, unquoted } from '../../src/model/subject/placed-instruction.ts'

/**
 * From the root of a Linux or Windows system, or from a variable. Of `c:\app` without quotes, the escape character is
 * taken away: `c:app` is relative.
 */
function isAbsolute(written: string, escapeCharacter: string): boolean {
  const path = unquoted(written)
  if (/^[/\\$]/.test(path)) return true
  const isCut = path === written && escapeCharacter === '\\' && /^.:\\[^\\]/.test(path)
  return /^[A-Za-z]:/.test(path) && !isCut
}

export default defineRule({
  code: 'IMG024',
  name: 'absolute-workdir',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check WorkdirRelativePath' }],
  equivalents: ['hadolint/DL3000', 'buildkit/WorkdirRelativePath', 'checkov/CKV_DOCKER_10', 'trivy/DS-0009'],
  text: {
    en: {
      title: 'Relative working directory',
      message: ({ path }) => `WORKDIR "${path}" is a relative path`,
      why: 'It depends on the working directory before it, which may be that of the base image and change with it.',
      fix: ({ path }) => `Write the whole path, such as \`WORKDIR /app/${path}\`.`,
    },
    fr: {
      title: 'Répertoire de travail relatif',
      message: ({ path }) => `WORKDIR « ${path} » est un chemin relatif`,
      why: 'Il dépend du répertoire de travail qui précède, parfois celui de l’image de base, et change avec lui.',
      fix: ({ path }) => `Écrire le chemin entier, par exemple \`WORKDIR /app/${path}\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nWORKDIR .\nUSER 1001\n',
      'FROM docker.io/library/node:22\nWORKDIR /app\nUSER 1001\n',
      'FROM docker.io/library/node:22\nARG HOME_DIR\nWORKDIR "${HOME_DIR}/app"\nUSER 1001\n',
      '# escape=`\nFROM mcr.microsoft.com/dotnet/sdk:8.0 AS build\nWORKDIR C:\\app\nWORKDIR "c:\\x"\nFROM docker.io/library/node:22\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nWORKDIR app\nUSER 1001\n',
      "FROM docker.io/library/node:22\nWORKDIR /srv\nWORKDIR 'app'\nUSER 1001\n",
      'FROM docker.io/library/node:22\nWORKDIR c:\\app\nUSER 1001\n',
      'FROM docker.io/library/node:22\nONBUILD WORKDIR ./app\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    let settled = false // whether an absolute one stands before, in the same stage
    for (const { instruction, onbuild } of everyInstruction(dockerfile)) {
      if (instruction.keyword === 'FROM') settled = false
      if (instruction.keyword !== 'WORKDIR') continue
      const path = unquoted(instruction.args)
      if (path === '.' || path === './') continue // changes nothing
      if (isAbsolute(instruction.args, dockerfile.escape) || path === '') settled = !onbuild || settled
      else yield { at: instruction.argsSpan(), severity: settled ? 'info' : 'warning', data: { path } }
    }
  },
})

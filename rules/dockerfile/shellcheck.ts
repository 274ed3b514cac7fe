import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import type { ShellFinding } from '../../src/model/shell-finding.ts'

/** What another program says of a shell is never an error here: nobody refuses the image for it. */
const SEVERITY: Readonly<Record<ShellFinding['level'], Severity>> = {
  error: 'warning',
  warning: 'warning',
  info: 'info',
  style: 'info',
}

export default defineRule({
  code: 'IMG103',
  name: 'shellcheck',
  subject: 'dockerfile',
  severity: 'warning',
  external: true,
  sources: [{ fact: 'ShellCheck, where it is on the PATH, reads the text of each RUN in the shell that runs it' }],
  equivalents: ['shellcheck/*', 'hadolint/SC1*', 'hadolint/SC2*', 'hadolint/SC3*'],
  text: {
    en: {
      title: 'Remark of ShellCheck',
      message: ({ code, remark }) => `${code}: ${remark}`,
      why: 'ShellCheck knows what shells make of such a text. Its warnings are warnings here, the rest is information.',
      fix: 'See the page of the code on https://www.shellcheck.net/wiki, or accept it with `# shellcheck disable=CODE` or `# hadolint ignore=CODE` above the instruction.',
    },
    fr: {
      title: 'Remarque de ShellCheck',
      message: ({ code, remark }) => `${code} : ${remark}`,
      why: 'ShellCheck sait ce que les shells font d’un tel texte. Ses avertissements en sont ici aussi, le reste est une information.',
      fix: 'Voir la page du code sur https://www.shellcheck.net/wiki, ou l’accepter par `# shellcheck disable=CODE` ou `# hadolint ignore=CODE` au-dessus de l’instruction.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nARG version=1\nRUN cd /app && curl "https://demo.fr/$version" && echo "$http_proxy"\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nSHELL ["/bin/bash", "-c"]\nRUN [[ -d /app ]] && source /app/env\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN <<EOF\n#!/usr/bin/python3\nprint("$(pwd)")\nEOF\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN true && \\\n  # the folder\n  rm -rf $folder/*\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN for file in $(ls *.txt); do cat "$file"; done\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN <<EOF\n#!/bin/bash\ncd /app\nls\nEOF\nUSER 1001\n',
    ],
  },
  *check({ shellFindings = [] }): Iterable<Match> {
    for (const { code, level, message, span } of shellFindings)
      yield { at: span, severity: SEVERITY[level], data: { code, remark: message }, check: code }
  },
})

import { defineRule, type Match } from '../../src/model/rule.ts'

const REFUSED = new Set(['ONBUILD', 'FROM', 'MAINTAINER'])

export default defineRule({
  code: 'IMG051',
  name: 'onbuild-trigger',
  subject: 'dockerfile',
  severity: 'error',
  sources: [{ fact: 'Dockerfile reference: ONBUILD takes no ONBUILD, FROM nor MAINTAINER; BuildKit refuses them' }],
  equivalents: ['hadolint/DL3043'],
  text: {
    en: {
      title: 'ONBUILD with an instruction that it does not take',
      message: ({ keyword }) => `ONBUILD ${keyword} is not allowed`,
      why: 'The build fails.',
      fix: 'Remove it.',
    },
    fr: {
      title: 'ONBUILD avec une instruction qu’il n’admet pas',
      message: ({ keyword }) => `ONBUILD ${keyword} n’est pas admis`,
      why: 'La construction échoue.',
      fix: 'Retirer cette instruction.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nONBUILD COPY . /app\nONBUILD CMD ["node"]\nONBUILD STOPSIGNAL SIGINT\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nONBUILD FROM docker.io/library/debian:12\nUSER 1001\n',
      'FROM docker.io/library/node:22\nONBUILD MAINTAINER me\nUSER 1001\n',
      'FROM docker.io/library/node:22\nONBUILD ONBUILD RUN ls\nUSER 1001\n',
    ],
  },
  *check({ instructions }): Iterable<Match> {
    for (const { trigger } of instructions)
      if (trigger && REFUSED.has(trigger.keyword)) yield { at: trigger.keywordSpan, data: { keyword: trigger.keyword } }
  },
})

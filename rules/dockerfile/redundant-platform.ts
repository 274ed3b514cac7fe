import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG060',
  name: 'redundant-platform',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check RedundantTargetPlatform' }],
  equivalents: ['hadolint/DL3065', 'buildkit/RedundantTargetPlatform'],
  text: {
    en: {
      title: 'Platform that is taken anyway',
      message: ({ platform }) => `--platform=${platform} changes nothing`,
      why: 'FROM takes the target platform by default.',
      fix: 'Leave it out.',
    },
    fr: {
      title: 'Plateforme prise de toute façon',
      message: ({ platform }) => `--platform=${platform} ne change rien`,
      why: 'FROM prend par défaut la plateforme cible.',
      fix: 'La retirer.',
    },
  },
  examples: {
    good: ['FROM --platform=$BUILDPLATFORM docker.io/library/debian:12\nUSER 1001\n'],
    bad: [
      'FROM --platform=$TARGETPLATFORM docker.io/library/debian:12\nUSER 1001\n',
      'FROM --platform=${TARGETPLATFORM} docker.io/library/debian:12\nUSER 1001\n',
    ],
  },
  *check({ stages, source }): Iterable<Match> {
    for (const { from, platform = '' } of stages) {
      const flag = from.flags.find((each) => each.name === 'platform')
      if (!flag || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(platform)) continue
      const rest = /^[ \t]+/.exec(source.text.slice(flag.span.end, flag.span.end + 100))?.[0].length
      const span = { start: flag.span.start, end: flag.span.end + (rest ?? 0) }
      yield { at: flag.span, data: { platform }, edits: rest ? [{ path: source.path, span, text: '' }] : undefined }
    }
  },
})

import { defineRule, type Match } from '../../src/model/rule.ts'

/** `build-amd64`, `linux_arm64`: one stage for each platform, chosen by name. */
const namesPlatform = (name: string, platform: string): boolean =>
  platform.split('/').some((part) => part !== '' && name.includes(part.toLowerCase()))

export default defineRule({
  code: 'IMG059',
  name: 'constant-platform',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check FromPlatformFlagConstDisallowed' }],
  equivalents: ['hadolint/DL3029', 'buildkit/FromPlatformFlagConstDisallowed'],
  text: {
    en: {
      title: 'Platform fixed in FROM',
      message: ({ platform }) => `FROM --platform=${platform} always takes the same platform`,
      why: 'The builder chooses the platform: here the image may turn out to be one that its cluster cannot run.',
      fix: 'Leave `--platform` out, or write `--platform=$BUILDPLATFORM` for a stage that cross-compiles.',
    },
    fr: {
      title: 'Plateforme figée dans FROM',
      message: ({ platform }) => `FROM --platform=${platform} prend toujours la même plateforme`,
      why: 'C’est le constructeur qui choisit la plateforme : l’image peut être ici de celles que son cluster ne sait pas exécuter.',
      fix: 'Retirer `--platform`, ou écrire `--platform=$BUILDPLATFORM` pour une étape de compilation croisée.',
    },
  },
  examples: {
    good: [
      'ARG P=linux/amd64\nFROM --platform=$BUILDPLATFORM docker.io/library/golang:1.23 AS build\nFROM --platform=${P} docker.io/library/debian:12\nUSER 1001\n',
      'FROM --platform=linux/amd64 docker.io/library/debian:12 AS base-amd64\nFROM --platform=linux/arm64 docker.io/library/debian:12 AS base-arm64\nFROM base-${TARGETARCH}\nUSER 1001\n',
    ],
    bad: ['FROM --platform=linux/amd64 docker.io/library/debian:12\nUSER 1001\n'],
  },
  *check({ stages }): Iterable<Match> {
    for (const { from, name = '', platform } of stages) {
      const flag = from.flags.find((each) => each.name === 'platform')
      if (!flag || !platform || platform.includes('$') || namesPlatform(name, platform)) continue
      yield { at: flag.span, data: { platform } }
    }
  },
})

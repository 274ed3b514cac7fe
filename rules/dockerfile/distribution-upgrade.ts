import { packageCall } from '../../src/model/package-manager/package-call.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

export default defineRule({
  code: 'IMG036',
  name: 'distribution-upgrade',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'apt-get(8), zypper(8): dist-upgrade may remove packages and change the release' }],
  equivalents: ['hadolint/DL3035', 'trivy/DS-0024', 'dockle/DKL-DI-0003'],
  text: {
    en: {
      title: 'Upgrade of the whole distribution',
      message: ({ command }) => `"${command}" turns the base image into another release`,
      why: 'What the image holds no longer depends on its FROM: two builds differ, and packages may be removed.',
      fix: 'Start from the newer base image.',
    },
    fr: {
      title: 'Mise à niveau de toute la distribution',
      message: ({ command }) => `« ${command} » fait de l’image de base une autre version`,
      why: 'Le contenu de l’image ne dépend plus de son FROM : deux constructions diffèrent, et des paquets peuvent disparaître.',
      fix: 'Partir de l’image de base plus récente.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/alpine:3.20\nRUN apk upgrade --no-cache\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get -y upgrade && echo dist-upgrade\nUSER 1001\n',
      'FROM docker.io/opensuse/leap:15.6\nRUN zypper -n update && zypper -n patch\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get -y dist-upgrade\nUSER 1001\n',
      'FROM docker.io/opensuse/leap:15.6\nRUN zypper -n dup && zypper clean\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { commands } of everyRun(dockerfile))
      for (const each of commands) {
        const call = packageCall(each)
        if (call?.verb === 'dist-upgrade')
          yield {
            at: call.span,
            data: { command: dockerfile.source.text.slice(call.span.start, call.span.end).replace(/\s+/g, ' ') },
          }
      }
  },
})

import { hasOption, packageCall } from '../../src/model/package-manager/package-call.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

const MANAGERS = new Set(['apt-get', 'apt', 'aptitude'])
const OPTION = /install-recommends["']?=["']?(?:false|0|no)/i

export default defineRule({
  code: 'IMG035',
  name: 'recommended-packages',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    { page: 'guide/best-practices', says: 'utiliser uniquement les paquets nécessaires' },
    { fact: 'apt-get(8): --no-install-recommends' },
  ],
  equivalents: ['hadolint/DL3015', 'trivy/DS-0029'],
  text: {
    en: {
      title: 'Recommended packages installed too',
      message: 'apt-get also installs what the packages only recommend',
      why: 'What is not needed makes the image larger and brings vulnerabilities of its own.',
      fix: 'Add `--no-install-recommends`, and name what is needed of the recommended packages.',
    },
    fr: {
      title: 'Paquets recommandés installés en plus',
      message: 'apt-get installe aussi ce que les paquets ne font que recommander',
      why: 'Ce qui ne sert pas alourdit l’image et apporte ses propres vulnérabilités.',
      fix: 'Ajouter `--no-install-recommends`, et nommer ceux des paquets recommandés qui sont nécessaires.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get -o APT::Install-Recommends=false install -y curl && apt-get -y upgrade\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/99-less && apt-get update && apt-get install -y curl\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y curl\nUSER 1001\n',
      'FROM docker.io/library/ubuntu:24.04\nRUN apt install -y curl\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    // a file of apt's own may say it for all
    if (/Install-Recommends["\s]+["']?(?:false|0|no)\b/i.test(dockerfile.source.text)) return
    for (const { commands } of everyRun(dockerfile))
      for (const each of commands) {
        const call = packageCall(each)
        if (!call || !MANAGERS.has(call.manager) || call.verb !== 'install' || call.operands.length === 0) continue
        if (hasOption(call, ['--no-install-recommends', '-R', '--without-recommends'])) continue
        if (!call.options.some((option) => OPTION.test(option))) yield { at: call.span }
      }
  },
})

import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG074',
  name: 'hadolint-settings',
  subject: 'problem',
  severity: 'warning',
  sources: [{ fact: 'hadolint: a setting that it does not know is passed over in silence' }],
  text: {
    en: {
      title: 'Settings of hadolint that say nothing',
      message: ({ path, reason }) => `${path}: ${reason}`,
      why: 'hadolint does not read this setting and says nothing about it; it does not count here either.',
      fix: 'Correct the setting.',
    },
    fr: {
      title: 'Réglages de hadolint sans effet',
      message: ({ path, reason }) => `${path} : ${reason}`,
      why: 'hadolint ne lit pas ce réglage et n’en dit rien ; il ne compte pas ici non plus.',
      fix: 'Corriger le réglage.',
    },
  },
  examples: {
    good: [
      {
        '.hadolint.yaml':
          'failure-threshold: warning\nignored: [DL3008, SC2086]\noverride: { error: [DL3007], style: [DL3015] }\ntrustedRegistries: ["*.demo.fr"]\nlabel-schema: { maintainer: email }\n',
        Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n',
      },
      { '.hadolint.yml': '# nothing yet\n', Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n' },
    ],
    bad: [
      { '.hadolint.yaml': 'ignore: [DL3008]\n', Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n' },
      { '.hadolint.yaml': 'ignored: DL3008\n', Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n' },
      { '.hadolint.yaml': 'ignored: [DL3005]\n', Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n' },
      { '.hadolint.yaml': 'override: { warn: [DL3008] }\n', Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n' },
      { '.hadolint.yml': 'label-schema: { url: link }\n', Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n' },
      { '.hadolint.yaml': 'ignored: [DL3008\n', Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n' },
    ],
  },
  *check(problem) {
    if (problem.kind === 'hadolint-settings') yield { at: problem.location, data: problem.facts }
  },
})

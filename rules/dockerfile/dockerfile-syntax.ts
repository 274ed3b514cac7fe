import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG020',
  name: 'dockerfile-syntax',
  subject: 'problem',
  severity: 'error',
  sources: [{ fact: 'BuildKit refuses the file, and kaniko uses the same parser' }],
  equivalents: ['hadolint/DL3061'],
  text: {
    en: {
      title: 'Dockerfile that cannot be built',
      message: ({ reason }) => `BuildKit refuses this Dockerfile: ${reason}`,
      why: 'The image cannot be built. What follows could still be read and is linted all the same.',
      fix: 'Correct the instruction.',
    },
    fr: {
      title: 'Dockerfile impossible à construire',
      message: ({ reason }) => `BuildKit refuse ce Dockerfile : ${reason}`,
      why: 'L’image ne peut pas être construite. La suite, encore lisible, est analysée malgré tout.',
      fix: 'Corriger l’instruction.',
    },
  },
  examples: {
    good: [{ Dockerfile: 'FROM docker.io/library/alpine:3.20\nRUN cat <<EOF > /x\nhello\nEOF\nUSER 1001\n' }],
    bad: [
      { Dockerfile: 'FROM docker.io/library/alpine:3.20\nRUN cat <<EOF > /x\nhello\n' },
      { Dockerfile: 'FROM docker.io/library/alpine:3.20\nENV NAME\n' },
    ],
  },
  *check(problem) {
    // a rule of its own speaks of those, at the instruction itself
    if (/ONBUILD trigger|Chaining ONBUILD/.test(String(problem.facts.reason))) return
    if (problem.kind === 'dockerfile-syntax') yield { at: problem.location, data: problem.facts }
  },
})

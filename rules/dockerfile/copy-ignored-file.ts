import { ignoringPattern } from '../../src/model/docker-ignore.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Stage } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'
import { usedStages } from '../../src/model/subject/used-stages.ts'

/** A path of the build context, as far as it is written out. */
const LITERAL = /^[^*?[\]\\$]+$/
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:\/\/|^git@/i

export default defineRule({
  code: 'IMG066',
  name: 'copy-ignored-file',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [{ fact: 'BuildKit build check CopyIgnoredFile; kaniko reads .dockerignore too' }],
  equivalents: ['buildkit/CopyIgnoredFile'],
  text: {
    en: {
      title: 'Copy of what .dockerignore leaves out',
      message: ({ source, pattern, path }) => `"${source}" is left out by "${pattern}" in ${path}`,
      why: 'The build does not find it, and fails.',
      fix: 'Correct the pattern, or do not copy this path.',
    },
    fr: {
      title: 'Copie de ce que .dockerignore exclut',
      message: ({ source, pattern, path }) => `« ${source} » est exclu par « ${pattern} » dans ${path}`,
      why: 'La construction ne le trouve pas, et échoue.',
      fix: 'Corriger le motif, ou ne pas copier ce chemin.',
    },
  },
  examples: {
    good: [
      {
        Dockerfile:
          'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY . .\nCOPY dist/app.js src* ./\nCOPY --from=docker.io/library/node:22 /docs /docs\nUSER 1001\n',
        '.dockerignore': '# notes\n*.md\ndocs\n**/node_modules\nbuild\n',
      },
      {
        Dockerfile: 'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY dist dist\nCOPY src src\nUSER 1001\n',
        '.dockerignore': '*\n!dist\n!src/main\n',
      },
      {
        'web/Dockerfile': 'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY docs docs\nUSER 1001\n',
        '.dockerignore': 'docs\n',
      },
      {
        Dockerfile: 'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY docs docs\nUSER 1001\n',
        'docs/guide.md': '\n',
        'package.json': '{}\n',
        'src/main.js': '\n',
        '.dockerignore': 'docs\n',
        '.gitlab-ci-dso.yml':
          'include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, kaniko-ci.yml]\n    ref: main\n' +
          'stages: [read-secret, image]\nread_secret:\n  stage: read-secret\n  extends: [.vault:read_secret]\n' +
          'construction:\n  stage: image\n  extends: [.kaniko:build-push]\n' +
          '  variables: { IMAGE_NAMES: "web:1", WORKING_DIR: ".", DOCKERFILE: Dockerfile }\n',
      },
    ],
    bad: [
      {
        Dockerfile: 'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY README.md ./docs/guide /app/\nUSER 1001\n',
        '.dockerignore': '*.md\n/docs/\n',
      },
      {
        Dockerfile: 'FROM docker.io/library/node:22\nWORKDIR /app\nADD web/node_modules node_modules\nUSER 1001\n',
        '.dockerignore': '**/node_modules\n',
      },
      {
        Dockerfile: 'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY src src\nUSER 1001\n',
        'Dockerfile.dockerignore': '*\n!dist\n',
        '.dockerignore': '\n',
      },
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { ignoreFile } = dockerfile
    if (!ignoreFile) return
    const used = usedStages(dockerfile)
    const saidOfBuild = (stage: Stage | undefined, source: string): boolean =>
      stage !== undefined &&
      used.has(stage) &&
      (dockerfile.builds ?? []).some(({ files }) => files?.find(source)?.state === 'excluded')
    for (const { instruction, stage, onbuild, expand } of everyInstruction(dockerfile)) {
      const { keyword, flags, words } = instruction
      // ONBUILD copies from the context of another build
      if ((keyword !== 'COPY' && keyword !== 'ADD') || onbuild || flags.some(({ name }) => name === 'from')) continue
      for (const { text, span } of words.slice(0, -1)) {
        const written = expand(text)
        if (!written || text.startsWith('<<') || !LITERAL.test(written) || ELSEWHERE.test(written)) continue
        const path = written.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')
        if (path === '' || path === '.' || path.split('/').includes('..')) continue
        const pattern = ignoringPattern(ignoreFile, path)
        // IMG002 says it where a job of the CI file builds the image
        if (!pattern || saidOfBuild(stage, written)) continue
        const start = { line: pattern.line, column: 1 }
        yield {
          at: span,
          data: { source: written, pattern: pattern.text, path: ignoreFile.path },
          related: [{ path: ignoreFile.path, start }],
        }
      }
    }
  },
})

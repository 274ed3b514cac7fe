import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'
import { usedStages } from '../../src/model/subject/used-stages.ts'

/** What ADD fetches from elsewhere. */
const ELSEWHERE = /^(?:https?:|git@|git:|ssh:)|\.git(?:#|$)/i

export default defineRule({
  code: 'IMG002',
  name: 'copied-path',
  subject: 'dockerfile',
  severity: 'error',
  sources: [
    {
      fact: 'context of each template of the CI catalogue: the root for .kaniko:simple-build-push, WORKING_DIR for the others',
    },
    { exigence: 'ORG-7' },
  ],
  text: {
    en: {
      title: 'Path to copy that is not in the build context',
      message: ({ keyword, source, state, by, context }) =>
        state === 'excluded'
          ? `${keyword} "${source}": ${by ? `"${by}"` : 'the .dockerignore'} keeps it out of the build`
          : `${keyword} "${source}" finds nothing in ${context === '.' ? 'the root of the repository' : `"${context}"`}`,
      why: ({ job, context, pattern }) =>
        `The job "${job}" builds with ${context === '.' ? 'the root of the repository' : `"${context}"`} as context, and COPY reads from there only. ${pattern ? 'The build fails with kaniko, and copies nothing with BuildKit.' : 'The build fails.'}`,
      fix: ({ elsewhere, state }) =>
        state === 'excluded'
          ? 'Remove the pattern, or let the path in again with `!`.'
          : elsewhere
            ? `"${elsewhere}" is there: write the path from the context, or change the context (WORKING_DIR) of the job.`
            : 'Write the path from the context, or keep the artifact of the job that makes it.',
    },
    fr: {
      title: 'Chemin à copier absent du contexte de construction',
      message: ({ keyword, source, state, by, context }) =>
        state === 'excluded'
          ? `${keyword} « ${source} » : ${by ? `« ${by} »` : 'le .dockerignore'} l’écarte de la construction`
          : `${keyword} « ${source} » ne trouve rien dans ${context === '.' ? 'la racine du dépôt' : `« ${context} »`}`,
      why: ({ job, context, pattern }) =>
        `Le job « ${job} » construit avec ${context === '.' ? 'la racine du dépôt' : `« ${context} »`} pour contexte, et COPY ne lit que là. ${pattern ? 'La construction échoue avec kaniko et ne copie rien avec BuildKit.' : 'La construction échoue.'}`,
      fix: ({ elsewhere, state }) =>
        state === 'excluded'
          ? 'Retirer le motif, ou réadmettre le chemin par `!`.'
          : elsewhere
            ? `« ${elsewhere} » existe : écrire le chemin depuis le contexte, ou changer le contexte (WORKING_DIR) du job.`
            : 'Écrire le chemin depuis le contexte, ou garder l’artefact du job qui le produit.',
    },
  },
  examples: {
    good: [
      tree('.kaniko:simple-build-push', 'COPY apps/web/package.json apps/web/src /app/\n'),
      tree('.kaniko:build-push', 'COPY package.json ./src /app/\nCOPY *.json /app/\nCOPY ../package.json /app/\n'),
      tree(
        '.buildkit:build-push',
        'ARG FILES\nCOPY ${FILES} /app/\nCOPY --from=docker.io/library/node:22 /opt /opt\nADD https://demo.fr/x /x\n',
      ),
      tree('.buildkit:build-push', 'COPY <<EOF /app/x\nhello\nEOF\n'),
      tree(
        '.kaniko:build-push',
        'COPY target/*.jar /app/\n',
        {},
        'jar: { stage: lecture, script: mvn package, artifacts: { paths: [apps/web/target/] } }\n',
      ),
      tree('.buildkit:build-push', 'COPY src /app\n', { 'apps/web/.dockerignore': 'src/*\n!src/main.js\n' }),
      { Dockerfile: 'FROM docker.io/library/node:22-slim\nCOPY absent /app\nUSER 1001\n' },
      tree(
        '.kaniko:simple-build-push',
        'COPY --from=build /x /x\n',
        {},
        '',
        'FROM docker.io/library/node:22 AS unused\nCOPY absent /\nFROM docker.io/library/node:22 AS build\n',
      ),
    ],
    bad: [
      tree('.kaniko:simple-build-push', 'COPY package.json /app/\n'),
      tree('.kaniko:build-push', 'COPY apps/web/package.json /app/\n'),
      tree('.buildkit:build-push', 'COPY ["src", "Absent.md", "/app/"]\n'),
      tree('.buildkit:build-push', 'COPY target/*.jar /app/\n'),
      tree('.buildkit:build-push', 'COPY src/main.js /app/\n', { 'apps/web/.dockerignore': '# build\nsrc\n' }),
      tree('.kaniko:simple-build-push', 'COPY apps/web/src /app/\n', { 'apps/web/Dockerfile.dockerignore': '*\n' }),
      tree('.buildkit:build-push', 'ARG DIR=absent\nADD $DIR /app/\n'),
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const contexts = (dockerfile.builds ?? []).filter(({ files }) => files)
    if (contexts.length === 0) return
    const used = usedStages(dockerfile)
    const distinct = [...new Map(contexts.map((build) => [build.context, build])).values()]
    for (const { instruction, stage, onbuild, expand } of everyInstruction(dockerfile)) {
      const { keyword, flags, words, heredocs } = instruction
      if ((keyword !== 'COPY' && keyword !== 'ADD') || onbuild || !stage || !used.has(stage)) continue
      if (flags.some(({ name }) => name === 'from')) continue
      const names = new Set(heredocs.map(({ name }) => name))
      for (const { text, span } of words.slice(0, -1)) {
        const source = isHeredoc(text, names) ? undefined : expand(text)
        if (!source || ELSEWHERE.test(source)) continue
        for (const { files, job, context = '.' } of distinct) {
          const found = files?.find(source)
          if (!found || (found.state !== 'missing' && found.state !== 'excluded')) continue
          yield {
            at: span,
            severity: found.pattern ? 'warning' : 'error',
            data: {
              ...{ keyword, source, job, context, state: found.state },
              pattern: found.pattern ? 1 : 0,
              by: found.excludedBy ?? '',
              elsewhere: found.elsewhere ?? '',
            },
          }
          break
        }
      }
    }
  },
})

const isHeredoc = (text: string, names: ReadonlySet<string>): boolean =>
  names.size > 0 && names.has(text.replace(/^\d*<<-?["']?/, '').replace(/["']$/, ''))

/** A small application in `apps/web`, and the CI file that builds it with a template of the catalogue. */
function tree(
  template: string,
  instructions: string,
  more: Readonly<Record<string, string>> = {},
  jobs = '',
  before = '',
): Readonly<Record<string, string>> {
  const file = template.startsWith('.buildkit') ? 'buildkit-ci.yml' : 'kaniko-ci.yml'
  const dockerfile = template === '.kaniko:build-push' ? 'apps/web/Dockerfile' : 'Dockerfile'
  return {
    'README.md': 'Web\n',
    'apps/web/package.json': '{}\n',
    'apps/web/src/main.js': '\n',
    'apps/web/Dockerfile': `${before}FROM docker.io/library/node:22-slim\n${instructions}USER 1001\n`,
    '.gitlab-ci-dso.yml':
      `include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, ${file}]\n    ref: main\n` +
      'stages: [lecture, image]\nread_secret:\n  stage: lecture\n  extends: [.vault:read_secret]\n' +
      `construction:\n  stage: image\n  extends: [${template}]\n` +
      `  variables: { REGISTRY_URL: a, IMAGE_NAME: web, TAG: $CI_COMMIT_SHORT_SHA, WORKING_DIR: apps/web, DOCKERFILE: ${dockerfile} }\n${jobs}`,
    ...more,
  }
}

import type { Span } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import { mountFields } from '../../src/model/subject/copy-source.ts'
import type { Instruction } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

interface Ignored {
  readonly feature: string
  readonly severity: Severity
  readonly at: Span
}

/** Options that kaniko reads without acting on them: no line of its `pkg/commands` looks at them. */
const OPTIONS: ReadonlyMap<string, Severity> = new Map([
  ['RUN --network', 'warning'],
  ['RUN --security', 'warning'],
  ['COPY --exclude', 'error'],
  ['COPY --parents', 'error'],
  ['ADD --exclude', 'error'],
  ['ADD --checksum', 'warning'],
  ['ADD --keep-git-dir', 'warning'],
  ['ADD --unpack', 'warning'],
])

/** A build goes on without these mounts, only slower; what the others hold is missing. */
const DISPENSABLE = new Set(['cache', 'tmpfs'])

function* ignoredBy({ keyword, flags, heredocs, argsSpan }: Instruction): Iterable<Ignored> {
  const [heredoc] = heredocs
  if (heredoc && (keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD'))
    yield { feature: `${keyword} <<${heredoc.name}`, severity: 'error', at: argsSpan() }
  for (const { name, value, span } of flags) {
    const feature = `${keyword} --${name}`
    const severity = OPTIONS.get(feature)
    if (severity) yield { feature, severity, at: span }
    if (keyword !== 'RUN' || name !== 'mount') continue
    const type =
      mountFields(value ?? '')
        .find((field) => field.name === 'type')
        ?.value?.toLowerCase() ?? 'bind'
    yield { feature: `RUN --mount=type=${type}`, severity: DISPENSABLE.has(type) ? 'warning' : 'error', at: span }
  }
}

export default defineRule({
  code: 'IMG015',
  name: 'kaniko-feature',
  subject: 'dockerfile',
  severity: 'error',
  sources: [
    { fact: 'chainguard-dev/kaniko 1.25.1, pkg/commands/run.go reads the command line alone: no heredoc, no mount' },
    { fact: 'GoogleContainerTools/kaniko#1713, #3351, #1568, #969' },
    { exigence: 'ORG-7' },
  ],
  text: {
    en: {
      title: 'Instruction that kaniko ignores',
      message: ({ feature, job }) => `kaniko, which builds this file in the job "${job}", ignores "${feature}"`,
      why: 'kaniko skips what it does not know without failing: the build is green and the image lacks what was asked for.',
      fix: 'Let the job extend `.buildkit:build-push`, or write the instruction without this option or heredoc.',
    },
    fr: {
      title: 'Instruction ignorée par kaniko',
      message: ({ feature, job }) => `kaniko, qui construit ce fichier dans la tâche « ${job} », ignore « ${feature} »`,
      why: 'kaniko saute sans échouer ce qu’il ne connaît pas : la construction est verte et l’image n’a pas ce qui était demandé.',
      fix: 'Faire étendre `.buildkit:build-push` à la tâche, ou écrire l’instruction sans cette option ni ce heredoc.',
    },
  },
  examples: {
    good: [
      built('.buildkit:build-push', 'RUN <<EOF\nnpm ci\nEOF\n'),
      built('.kaniko:simple-build-push', 'COPY --chown=1001:0 --chmod=770 --link . /app\nRUN echo "a << b"\n'),
      {
        Dockerfile: 'FROM docker.io/library/node:22-slim\nRUN --mount=type=cache,target=/root/.npm npm ci\nUSER 1001\n',
      },
    ],
    bad: [
      built('.kaniko:simple-build-push', 'RUN <<EOF\nnpm ci\nEOF\n'),
      built('.kaniko:simple-build-push', 'COPY <<EOF /app/config.json\n{}\nEOF\n'),
      built('.kaniko:build-push', 'RUN --mount=type=cache,target=/root/.npm npm ci\n'),
      built('.kaniko:simple-build-push', 'RUN --mount=source=package.json,target=package.json npm ci\n'),
      built('.kaniko:simple-build-push', 'COPY --parents src/*/package.json /app/\n'),
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const build = dockerfile.builds?.find(({ builder }) => builder === 'kaniko')
    if (!build) return
    for (const { instruction } of everyInstruction(dockerfile))
      for (const { feature, severity, at } of ignoredBy(instruction))
        yield { at, severity, data: { feature, job: build.job } }
  },
})

/** A Dockerfile and the CI file that builds it with a template of the catalogue. */
function built(template: string, instructions: string): Readonly<Record<string, string>> {
  const file = template.startsWith('.buildkit') ? 'buildkit-ci.yml' : 'kaniko-ci.yml'
  return {
    Dockerfile: `FROM docker.io/library/node:22-slim\n${instructions}USER 1001\n`,
    '.gitlab-ci-dso.yml':
      `include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, ${file}]\n    ref: main\n` +
      'stages: [lecture, image]\nread_secret:\n  stage: lecture\n  extends: [.vault:read_secret]\n' +
      `construction:\n  stage: image\n  extends: [${template}]\n` +
      '  variables: { REGISTRY_URL: "$REGISTRY_HOST/demo", IMAGE_NAME: web, TAG: $CI_COMMIT_SHORT_SHA,' +
      ' IMAGE_NAMES: "web:$CI_COMMIT_SHORT_SHA", WORKING_DIR: ".", DOCKERFILE: Dockerfile }\n',
  }
}

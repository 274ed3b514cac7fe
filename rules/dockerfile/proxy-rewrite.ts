import type { Span } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'
import { unquoted } from '../../src/model/subject/placed-instruction.ts'

type Fault = 'exec' | 'option' | 'heredoc' | 'user' | 'body'

const EN: Readonly<Record<Fault, string>> = {
  exec: 'in JSON form',
  option: 'with an option',
  heredoc: 'with a heredoc',
  user: 'under a user without root',
  body: 'inside another instruction',
}
const FR: Readonly<Record<Fault, string>> = {
  exec: 'en forme JSON',
  option: 'avec une option',
  heredoc: 'avec un heredoc',
  user: 'sous un utilisateur sans root',
  body: 'à l’intérieur d’une autre instruction',
}

const faultOf = (name: unknown): Fault => (typeof name === 'string' && name in EN ? (name as Fault) : 'exec')

export default defineRule({
  code: 'IMG016',
  name: 'proxy-rewrite',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      fact: 'kaniko-ci.yml of the CI catalogue: behind a proxy, .kaniko:build-push puts commands into the first line that starts with "RUN "',
    },
    { exigence: 'ORG-7' },
  ],
  text: {
    en: {
      title: 'First RUN that the CI template breaks',
      message: ({ fault, template }) =>
        `The first RUN is ${EN[faultOf(fault)]}: behind a proxy, "${template}" cannot rewrite it`,
      why: 'This template puts `echo "proxy=…" >> /etc/… &&` behind the first `RUN ` of the file: what follows has to be a shell command that root may continue.',
      fix: 'Write the first RUN as a plain shell command of root (such as `RUN true`), or let the job extend `.kaniko:simple-build-push` or `.buildkit:build-push`.',
    },
    fr: {
      title: 'Premier RUN que casse le modèle de CI',
      message: ({ fault, template }) =>
        `Le premier RUN est ${FR[faultOf(fault)]} : derrière un mandataire (proxy), « ${template} » ne peut pas le réécrire`,
      why: 'Ce modèle insère `echo "proxy=…" >> /etc/… &&` après le premier `RUN ` du fichier : la suite doit être une commande shell que root peut poursuivre.',
      fix: 'Écrire le premier RUN comme une simple commande shell de root (par exemple `RUN true`), ou faire étendre `.kaniko:simple-build-push` ou `.buildkit:build-push` au job.',
    },
  },
  examples: {
    good: [
      built('.kaniko:build-push', 'RUN npm ci\nRUN ["npm", "test"]\nUSER 1001\nRUN npm test\n'),
      built('.kaniko:simple-build-push', 'RUN ["npm", "ci"]\nUSER 1001\n'),
      built('.kaniko:build-push', '# RUN ["npm", "ci"]\nUSER root\nRUN npm ci\nUSER 1001\n'),
      { Dockerfile: 'FROM docker.io/library/node:22-slim\nRUN ["npm", "ci"]\nUSER 1001\n' },
    ],
    bad: [
      built('.kaniko:build-push', 'RUN ["npm", "ci"]\nUSER 1001\n'),
      built('.kaniko:build-push', 'RUN --mount=type=cache,target=/root/.npm npm ci\nUSER 1001\n'),
      built('.kaniko:build-push', 'RUN <<EOF\nnpm ci\nEOF\nUSER 1001\n'),
      built('.kaniko:build-push', 'USER 1001\nRUN npm ci\n'),
      built('.kaniko:build-push', 'COPY <<EOF /app/Dockerfile\nFROM scratch\nRUN ls\nEOF\nUSER 1001\n'),
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const template = dockerfile.builds
      ?.flatMap((build) => build.template ?? [])
      .find((name) => profile.pipeline.templates[name]?.rewritesFirstRun)
    const found = template === undefined ? undefined : firstRun(dockerfile)
    if (found) yield { at: found.at, data: { fault: found.fault, template: template ?? '' } }
  },
})

/** The first line that `sed` takes for a RUN, when its commands cannot be put in there. */
function firstRun({
  source,
  stages,
  instructions,
}: Dockerfile): { readonly fault: Fault; readonly at: Span } | undefined {
  const start = /^RUN /m.exec(source.text)?.index
  if (start === undefined) return undefined
  const instruction = instructions.findLast(({ span }) => span.start <= start)
  if (!instruction) return undefined
  const at = { start, end: start + 3 }
  if (instruction.keywordSpan.start !== start) return instruction.span.end > start ? { fault: 'body', at } : undefined
  if (instruction.json) return { fault: 'exec', at }
  if (instruction.flags.length > 0) return { fault: 'option', at }
  if (instruction.heredocs.length > 0) return { fault: 'heredoc', at }
  const stage = stages.findLast(({ from }) => from.span.start < start)
  const user = userBefore(start, stage)
  return user === undefined || /^(?:root|0+)(?::|$)/.test(user) ? undefined : { fault: 'user', at }
}

/** The user in force at a place, as far as USER says it. */
function userBefore(start: number, stage: Dockerfile['stages'][number] | undefined): string | undefined {
  const written = stage?.instructions.findLast(
    ({ keyword, span, args }) => keyword === 'USER' && args !== '' && span.start < start,
  )
  if (written) return stage?.expand(unquoted(written.args), written)
  return stage?.base?.user?.resolved
}

/** A Dockerfile and the CI file that builds it with a template of the catalogue. */
function built(template: string, instructions: string): Readonly<Record<string, string>> {
  return {
    Dockerfile: `FROM docker.io/library/node:22-slim\n${instructions}`,
    '.gitlab-ci-dso.yml':
      'include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, kaniko-ci.yml]\n    ref: main\n' +
      'stages: [lecture, image]\nread_secret:\n  stage: lecture\n  extends: [.vault:read_secret]\n' +
      `construction:\n  stage: image\n  extends: [${template}]\n` +
      '  variables: { REGISTRY_URL: a, IMAGE_NAME: web, TAG: $CI_COMMIT_SHORT_SHA, WORKING_DIR: ".", DOCKERFILE: Dockerfile }\n',
  }
}

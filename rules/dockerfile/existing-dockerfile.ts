import { variablesIn } from '../../src/model/gitlab-variables.ts'
import { asRecord } from '../../src/model/json.ts'
import type { Location, Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { JobBuild } from '../../src/model/subject/repository.ts'

export default defineRule({
  code: 'IMG001',
  name: 'existing-dockerfile',
  subject: 'repository',
  severity: 'error',
  sources: [
    { page: 'guide/get-started', says: 'Etape 4' },
    { fact: 'kaniko-ci.yml and buildkit-ci.yml of the CI catalogue say where each template looks for the Dockerfile' },
    { exigence: 'ORG-7' },
  ],
  text: {
    en: {
      title: 'Dockerfile that is not there',
      message: ({ job, path }) => `Job "${job}" builds "${path}", which is not in the repository`,
      why: ({ template, written }) =>
        template
          ? `The build fails. "${template}" reads ${written}.`
          : 'The build fails: the builder finds no Dockerfile there.',
      fix: ({ others }) =>
        others ? `Name one that is there, with these variables: ${others}.` : 'Write the Dockerfile there.',
    },
    fr: {
      title: 'Dockerfile absent',
      message: ({ job, path }) => `Le job « ${job} » construit « ${path} », qui n’est pas dans le dépôt`,
      why: ({ template, written }) =>
        template
          ? `La construction échoue. « ${template} » lit ${written}.`
          : 'La construction échoue : le constructeur n’y trouve pas de Dockerfile.',
      fix: ({ others }) =>
        others ? `En désigner un qui existe, par ces variables : ${others}.` : 'Y écrire le Dockerfile.',
    },
  },
  examples: {
    good: [
      {
        'apps/web/Dockerfile': 'FROM scratch\n',
        '.gitlab-ci-dso.yml': job('.kaniko:simple-build-push', 'WORKING_DIR: apps/web'),
      },
      {
        'apps/web/Dockerfile': 'FROM scratch\n',
        '.gitlab-ci-dso.yml': job('.kaniko:build-push', 'WORKING_DIR: apps/web, DOCKERFILE: apps/web/Dockerfile'),
      },
      {
        'apps/web/web.Dockerfile': 'FROM scratch\n',
        '.gitlab-ci-dso.yml': job('.buildkit:build-push', 'WORKING_DIR: apps/web, DOCKERFILE_NAME: web.Dockerfile'),
      },
      { '.gitlab-ci-dso.yml': job('.kaniko:simple-build-push', 'WORKING_DIR: $APP') },
      {
        '.gitlab-ci-dso.yml': `${job('.kaniko:simple-build-push', 'WORKING_DIR: out/docker')}generation: { stage: lecture, script: make, artifacts: { paths: [out/] } }\n`,
      },
      {
        '.gitlab-ci-dso.yml': `${job('.kaniko:simple-build-push', 'WORKING_DIR: .')}  before_script: ["./make-dockerfile.sh"]\n`,
      },
    ],
    bad: [
      {
        'apps/web/Dockerfile': 'FROM scratch\n',
        '.gitlab-ci-dso.yml': job('.kaniko:simple-build-push', 'WORKING_DIR: .'),
      },
      {
        'apps/web/Dockerfile': 'FROM scratch\n',
        '.gitlab-ci-dso.yml': job('.kaniko:build-push', 'WORKING_DIR: apps/web'),
      },
      {
        'apps/web/Dockerfile': 'FROM scratch\n',
        '.gitlab-ci-dso.yml': job('.buildkit:build-push', 'WORKING_DIR: apps/web, DOCKERFILE_NAME: dockerfile'),
      },
      {
        '.gitlab-ci-dso.yml':
          'construction: { stage: test, script: ["docker build -t web:1 -f docker/web.Dockerfile ."] }\n',
      },
    ],
  },
  *check(repository): Iterable<Match> {
    for (const { path, job, build, exists } of repository.builds) {
      if (exists !== 'no') continue
      const { text, at } = place({ path, job, build, exists })
      const others = text ? variablesIn(text).filter((name) => name !== 'CI_PROJECT_DIR') : []
      yield {
        at: 'path' in at ? at : repository.locate(job, at),
        data: {
          job: job.name,
          path,
          template: build.template ?? '',
          written: text ?? '',
          others: others.map((name) => `\`${name}\``).join(', '),
        },
      }
    }
  },
})

/** Where the author says which Dockerfile is meant: a variable of the template, the template itself, or the script. */
function place({ job, build }: JobBuild): { readonly text?: string; readonly at: Route | Location } {
  const text = job.templates.find(({ name }) => name === build.template)?.dockerfile
  if (text === undefined) return { at: ['script'] }
  const own = asRecord(asRecord(job.value).variables)
  for (const name of variablesIn(text).toReversed()) {
    if (Object.hasOwn(own, name)) return { text, at: ['variables', name] }
    const { document, route } = job.variables.find((variable) => variable.name === name) ?? {}
    if (document && route) return { text, at: document.locate(route) }
  }
  return { text, at: ['extends'] }
}

/** A CI file with one job that builds an image. */
function job(template: string, variables: string): string {
  const file = template.startsWith('.buildkit') ? 'buildkit-ci.yml' : 'kaniko-ci.yml'
  return (
    `include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, ${file}]\n    ref: main\n` +
    'stages: [lecture, image]\nread_secret:\n  stage: lecture\n  extends: [.vault:read_secret]\n' +
    `construction:\n  stage: image\n  extends: [${template}]\n  variables: { ${variables}, REGISTRY_URL: a, IMAGE_NAME: web, TAG: $CI_COMMIT_SHORT_SHA }\n`
  )
}

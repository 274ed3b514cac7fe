import { asList, asRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { PipelineJob } from '../../src/model/subject/pipeline.ts'
import { pushedImages } from '../../src/model/subject/pushed-images.ts'

/** More images than this are not listed. */
const MAX_SHOWN = 5

/** Variables that tell where a tag comes from, the most telling first. */
const TELLING = ['TAG', 'IMAGE_NAMES', 'OUTPUT_IMAGES', 'IMAGE_TAG', 'VERSION']

export default defineRule({
  code: 'IMG019',
  name: 'unique-tag',
  subject: 'job',
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'Tag d’images' },
    { page: 'guide/gitops', says: 'Attention ! Si le tag de l’image n’est pas modifié' },
    { exigence: 'ARCH-27' },
    { exigence: 'ARCH-9' },
  ],
  text: {
    en: {
      title: 'Image pushed under the same tag again',
      message: ({ job, images }) => `Job "${job}" pushes under no tag of its own: ${images}`,
      why: 'The next build replaces the image under this tag: Argo CD sees no change and deploys nothing, and one cannot go back to the image before.',
      fix: ({ variables }) => `Push under one of ${variables} as well, and deploy that tag.`,
    },
    fr: {
      title: 'Image poussée de nouveau sous la même étiquette',
      message: ({ job, images }) => `Le job « ${job} » ne pousse sous aucune étiquette unique : ${images}`,
      why: 'La construction suivante remplace l’image sous cette étiquette : Argo CD ne voit aucun changement et ne déploie rien, et l’on ne peut pas revenir à l’image précédente.',
      fix: ({ variables }) => `Pousser aussi sous ${variables}, et déployer cette étiquette.`,
    },
  },
  examples: {
    good: [
      job('.kaniko:simple-build-push', 'TAG: $CI_COMMIT_SHORT_SHA'),
      job('.kaniko:simple-build-push', 'TAG: "${CI_COMMIT_REF_SLUG}-${CI_JOB_ID}"'),
      job('.kaniko:build-push', 'IMAGE_NAMES: "web:latest web:$CI_COMMIT_SHA"'),
      `${job('.kaniko:build-push', 'WORKING_DIR: .')}`,
      `variables: { VERSION: "1.4-$CI_PIPELINE_IID" }\n${job('.buildkit:build-push', 'TAG: $VERSION')}`,
      `${job('.kaniko:simple-build-push', 'TAG: latest')}  before_script: ["export TAG=$(git rev-parse HEAD)"]\n`,
      `${job('.kaniko:simple-build-push', 'TAG: $VERSION')}version: { stage: .pre, script: ['echo "VERSION=$CI_COMMIT_SHORT_SHA" >> v.env'], artifacts: { reports: { dotenv: v.env } } }\n`,
      `${job('.kaniko:simple-build-push', 'TAG: $VERSION')}version: { stage: .pre, script: [make version], artifacts: { reports: { dotenv: v.env } } }\n`,
      `${job('.kaniko:simple-build-push', 'TAG: $CI_COMMIT_REF_NAME')}  only: [tags]\n`,
      `${job('.kaniko:simple-build-push', 'TAG: $CI_COMMIT_REF_SLUG')}  rules: [{ if: $CI_COMMIT_TAG }]\n`,
      'push: { script: ["docker build -t $IMAGE_REPOSITORY/web:$CI_COMMIT_SHA .", "docker push $IMAGE_REPOSITORY/web:$CI_COMMIT_SHA"] }\n',
      '.image: { extends: .kaniko:simple-build-push, variables: { TAG: latest } }\n',
    ],
    bad: [
      job('.kaniko:simple-build-push', 'TAG: "${CI_COMMIT_REF_SLUG}"'),
      job('.kaniko:simple-build-push', 'TAG: latest'),
      job('.kaniko:build-push', 'IMAGE_NAMES: "web:latest web:$CI_COMMIT_BRANCH"'),
      `variables: { VERSION: "1.4" }\n${job('.buildkit:build-push', 'TAG: $VERSION')}`,
      `${job('.kaniko:simple-build-push', 'TAG: $VERSION')}  before_script: ["export VERSION=$(jq -r .version package.json)"]\n`,
      `${job('.kaniko:simple-build-push', 'TAG: $VERSION')}version: { stage: .pre, script: ['echo "VERSION=$(npm pkg get version)" > v.env'], artifacts: { reports: { dotenv: v.env } } }\n`,
      'push: { script: ["/kaniko/executor --context . --dockerfile Dockerfile --destination $IMAGE_REPOSITORY/web:latest"] }\n',
    ],
  },
  *check(job, { profile }): Iterable<Match> {
    if (job.hidden || !job.resolved || job.pipeline.incomplete || onlyTags(job)) return
    const images = pushedImages(job, profile)
    if (images.length === 0 || images.some(({ tag }) => tag !== 'repeated')) return
    const shown = [...new Set(images.map(({ text }) => `"${text}"`))].slice(0, MAX_SHOWN).join(', ')
    const variables = profile.pipeline.uniqueVariables.slice(0, 4).map((name) => `\`$${name}\``)
    yield {
      at: placeOf(job),
      severity: job.pipeline.active ? 'warning' : 'info',
      data: { job: job.name, images: shown, variables: variables.join(', ') },
    }
  },
})

/** Whether the job runs for Git tags only: then the name of the reference is unique. */
function onlyTags({ effective }: PipelineJob): boolean {
  const { only, rules } = effective
  const refs = asList(Array.isArray(only) ? only : asRecord(only).refs)
  const conditions = asList(rules)
  return (
    only === 'tags' ||
    (refs.length > 0 && refs.every((ref) => ref === 'tags')) ||
    (conditions.length > 0 && conditions.some((rule) => String(asRecord(rule).if ?? '').includes('CI_COMMIT_TAG')))
  )
}

/** Where the author writes the tag, else the job. */
function placeOf(job: PipelineJob) {
  const own = asRecord(asRecord(job.value).variables)
  for (const name of TELLING) {
    if (Object.hasOwn(own, name)) return ['variables', name]
    const { document, route } = job.variables.find((variable) => variable.name === name) ?? {}
    if (document && route) return document.locate(route)
  }
  return job.effective.script === undefined ? ['variables'] : ['script']
}

/** A job that builds an image with a template of the catalogue. */
function job(template: string, variables: string): string {
  return (
    'include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, kaniko-ci.yml, buildkit-ci.yml]\n    ref: main\n' +
    'read_secret: { stage: .pre, extends: [.vault:read_secret] }\n' +
    `construction:\n  extends: [${template}]\n  variables: { REGISTRY_URL: a, IMAGE_NAME: web, ${variables} }\n`
  )
}

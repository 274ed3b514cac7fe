import { expandVariables, variablesIn } from '../../src/model/gitlab-variables.ts'
import { type JobVariables, jobVariables } from '../../src/model/job-variables.ts'
import { asRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { PipelineJob } from '../../src/model/subject/pipeline.ts'

/** Defaults of templates read each other once or twice. */
const MAX_DEPTH = 5

export default defineRule({
  code: 'CI007',
  name: 'template-variables',
  subject: 'job',
  severity: 'error',
  sources: [
    { fact: 'variables that the scripts of the cloud-pi-native/gitlab-ci-catalog templates read' },
    { page: 'platform/gitlab', says: 'REGISTRY_URL' },
  ],
  text: {
    en: {
      title: 'Variable that a catalogue template asks for',
      message: ({ problem, job, template, names, value, use }) =>
        problem === 'missing'
          ? `Job "${job}" does not set ${names}, which "${template}" reads`
          : problem === 'tag'
            ? `${names} of job "${job}" holds a tag: "${value}"`
            : problem === 'path'
              ? `${names} of job "${job}" is "${value}", "${template}" looks into "${use}" only`
              : `Job "${job}" sets ${names}, which "${template}" does not read: it reads ${use}`,
      why: ({ problem, shadowed }) =>
        problem === 'missing'
          ? `The command of the template is not complete without it.${shadowed ? ` A global ${shadowed} does not reach the job: the template’s own default wins over it.` : ''}`
          : problem === 'tag'
            ? 'The template adds `:$TAG` behind the name: two tags make a reference that no registry accepts.'
            : problem === 'path'
              ? 'The template looks for changes under this folder of the root: charts elsewhere are never published.'
              : 'The README of the catalogue gives a name that its templates do not have: the job works in the root.',
      fix: ({ problem, names, use }) =>
        problem === 'missing'
          ? `Set ${names} in the \`variables\` of the job${use ? `, for instance ${use}` : ''}.`
          : problem === 'tag'
            ? 'Write the name alone, and the tag in `TAG`.'
            : problem === 'path'
              ? `Keep the charts in \`${use}/\` at the root.`
              : `Rename it ${use}.`,
    },
    fr: {
      title: 'Variable que demande un modèle du catalogue',
      message: ({ problem, job, template, names, value, use }) =>
        problem === 'missing'
          ? `Le job « ${job} » ne définit pas ${names}, que lit « ${template} »`
          : problem === 'tag'
            ? `${names} du job « ${job} » contient une étiquette : « ${value} »`
            : problem === 'path'
              ? `${names} du job « ${job} » vaut « ${value} », « ${template} » ne regarde que dans « ${use} »`
              : `Le job « ${job} » définit ${names}, que « ${template} » ne lit pas : il lit ${use}`,
      why: ({ problem, shadowed }) =>
        problem === 'missing'
          ? `La commande du modèle n’est pas complète sans elle.${shadowed ? ` Une variable globale ${shadowed} n’atteint pas le job : la valeur par défaut du modèle l’emporte.` : ''}`
          : problem === 'tag'
            ? 'Le modèle ajoute `:$TAG` après le nom : deux étiquettes font une référence qu’aucun registre n’accepte.'
            : problem === 'path'
              ? 'Le modèle cherche les changements sous ce dossier de la racine : les charts placés ailleurs ne sont jamais publiés.'
              : 'Le README du catalogue donne un nom que ses modèles n’ont pas : le job travaille à la racine.',
      fix: ({ problem, names, use }) =>
        problem === 'missing'
          ? `Définir ${names} dans les \`variables\` du job${use ? `, par exemple ${use}` : ''}.`
          : problem === 'tag'
            ? 'Écrire le nom seul, et l’étiquette dans `TAG`.'
            : problem === 'path'
              ? `Garder les charts dans \`${use}/\` à la racine.`
              : `La renommer ${use}.`,
    },
  },
  examples: {
    good: [
      'variables: { TAG: $CI_COMMIT_SHORT_SHA, REGISTRY_URL: "${IMAGE_REPOSITORY}" }\npackage: { extends: .kaniko:simple-build-push, variables: { IMAGE_NAME: web } }\n',
      'package: { extends: .kaniko:build-push }\n',
      'package: { extends: .buildkit:build-push, variables: { OUTPUT_IMAGES: "$IMAGE_REPOSITORY/web:1", CACHE_IMAGE: "$IMAGE_REPOSITORY/web:cache" } }\n',
      '.image: { extends: .kaniko:simple-build-push }\n',
      'variables: { REGISTRY_URL: a, TAG: b }\npackage: { extends: .kaniko:simple-build-push, parallel: { matrix: [{ IMAGE_NAME: [web, api] }] } }\n',
      'version: { stage: .pre, script: make, artifacts: { reports: { dotenv: version.env } } }\npackage: { extends: .kaniko:simple-build-push }\n',
      'package: { extends: .kaniko:simple-build-push, before_script: [". ./build.env"] }\n',
      'include: https://example.org/ci.yml\npackage: { extends: .kaniko:simple-build-push }\n',
      'compile: { extends: .java:sonar, image: "docker.io/library/maven:3.9", variables: { WORKING_DIR: . } }\n',
      'chart: { extends: .helm:build-push, variables: { CHARTS_DIR: ./charts/ } }\n',
    ],
    bad: [
      'variables: { REGISTRY_URL: "${IMAGE_REPOSITORY}" }\npackage: { extends: .kaniko:simple-build-push, variables: { IMAGE_NAME: web } }\n',
      'variables: { REGISTRY_URL: a, TAG: b, IMAGE_NAME: web }\npackage: { extends: .kaniko:simple-build-push }\n',
      'package: { extends: .buildkit:build-push, variables: { TAG: "1" } }\n',
      'variables: { REGISTRY_URL: a, TAG: b }\npackage: { extends: .kaniko:simple-build-push, variables: { IMAGE_NAME: "web:1.2" } }\n',
      'compile: { extends: .java:build, variables: { BUILD_IMAGE_NAME: "docker.io/library/maven:3.9", WORKING_DIR: . } }\n',
      'package: { extends: .kaniko:build-push, variables: { WORKDIR: apps/web } }\n',
      'chart: { extends: .helm:build-push, variables: { CHARTS_DIR: deploy/charts } }\n',
    ],
  },
  *check(job, { profile }): Iterable<Match> {
    if (job.hidden) return
    const known = jobVariables(job, profile)
    const error = job.pipeline.active ? 'error' : 'warning'
    for (const template of job.templates) {
      const facts = { job: job.name, template: template.name }
      for (const [keywords, severity] of [
        [['script', 'image'], error],
        [['artifacts'], 'warning'],
      ] as const) {
        const names = Object.entries(template.required)
          .filter(([, keyword]) => keywords.some((one) => one === keyword) && !writes(job, keyword))
          .flatMap(([name]) => missing(name, known))
        if (names.length > 0 && !job.pipeline.incomplete && job.resolved) {
          const shadowed = job.pipeline.variables.find(({ name }) => names.includes(name))?.name ?? ''
          const use = Object.entries(profile.pipeline.usualValues)
            .filter(([name]) => names.includes(name))
            .map(([name, value]) => `\`${name}: ${value}\``)
            .join(', ')
          const list = [...new Set(names)].join(', ')
          yield { at: ['variables'], data: { ...facts, problem: 'missing', names: list, shadowed, use }, severity }
        }
      }
      if (job.effective.script !== undefined) continue
      const value = (name: string): string =>
        expandVariables(`$${name}`, (one) => known.written.get(one)?.value ?? '') ?? ''
      for (const name of template.untagged ?? [])
        if (value(name).includes(':'))
          yield {
            at: placeOf(job, name, known),
            data: { ...facts, problem: 'tag', names: name, value: value(name) },
            severity: error,
          }
      for (const [name, use] of Object.entries(template.expected ?? {}))
        if (
          known.written.has(name) &&
          !/[$`]/.test(known.written.get(name)?.value ?? '') &&
          folder(value(name)) !== use
        )
          yield {
            at: placeOf(job, name, known),
            data: { ...facts, problem: 'path', names: name, value: value(name), use },
            severity: 'warning',
          }
      for (const [name, use] of Object.entries(profile.pipeline.formerVariables))
        if (
          isForgotten(job, name, known) &&
          template.defaults?.[use] !== undefined &&
          !known.written.get(use)?.document
        )
          yield {
            at: placeOf(job, name, known),
            data: { ...facts, problem: 'former', names: name, use },
            severity: 'warning',
          }
    }
  },
})

/** Whether the job has its own value in place of what the template reads the variable for. */
const writes = ({ effective }: PipelineJob, keyword: string): boolean =>
  keyword === 'artifacts' ? asRecord(effective.artifacts).paths !== undefined : effective[keyword] !== undefined

/** The names without a value that a variable needs: itself, or those that the template's default for it reads. */
function missing(name: string, known: JobVariables, depth = 0): string[] {
  const variable = known.written.get(name)
  if (known.setElsewhere(name) || variable?.document || depth > MAX_DEPTH) return []
  if (!variable) return [name]
  const names = variablesIn(variable.value).flatMap((inner) => missing(inner, known, depth + 1))
  // `IMAGE_NAME: $IMAGE_NAMES` is asked for under its own name
  return names.length > 0 && /^\$\{?\w+\}?$/.test(variable.value) ? [name] : names
}

/** Whether the job itself sets a variable that nothing reads. */
const isForgotten = (job: PipelineJob, name: string, known: JobVariables): boolean =>
  Object.hasOwn(asRecord(asRecord(job.value).variables), name) &&
  job.effective.before_script === undefined &&
  ![...known.written.values()].some(({ value }) => variablesIn(value).includes(name))

/** Where the author sets a variable, else the job's own variables. */
function placeOf(job: PipelineJob, name: string, { written }: JobVariables) {
  const { document, route } = written.get(name) ?? {}
  return document && route ? document.locate(route) : job.document.locate([...job.route, 'variables', name])
}

/** `./charts/` is `charts`. */
const folder = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')

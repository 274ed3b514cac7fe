import { DEFAULT_STAGES, FIRST_STAGE, LAST_STAGE } from '../../src/model/gitlab.ts'
import { publishesVariables } from '../../src/model/job-variables.ts'
import { asList, isRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pipeline, PipelineJob } from '../../src/model/subject/pipeline.ts'

/**
 * `.vault:read_secret` hands the credentials over as a dotenv report. GitLab gives it to the jobs of later stages; with
 * `needs` or `dependencies`, to those that name it.
 */
export default defineRule({
  code: 'CI005',
  name: 'secrets-job',
  subject: 'job',
  severity: 'error',
  sources: [
    { page: 'guide/secrets-vault', says: 'Cette étape est obligatoire' },
    { fact: 'GitLab passes dotenv variables to later stages, or only along `needs` and `dependencies`' },
    { exigence: 'ARCH-10' },
  ],
  text: {
    en: {
      title: 'Job without the credentials it uses',
      message: ({ problem, job, template, reader }) =>
        problem === 'none'
          ? `Job "${job}" extends "${template}", and no job reads the project’s secrets`
          : problem === 'stage'
            ? `Job "${job}" does not run after "${reader}", which reads the secrets that it uses`
            : `\`${problem}\` of job "${job}" leaves out "${reader}", which reads the secrets that it uses`,
      why: 'The templates of the catalogue take the registry’s and Nexus’s credentials from the job that reads Vault: without them, the push is refused.',
      fix: ({ problem, secrets, file, reader }) =>
        problem === 'none'
          ? `Include \`${file}\` and add a job that extends \`${secrets}\` in a first stage.`
          : problem === 'stage'
            ? `Put it in a stage after that of \`${reader}\`, or add \`needs: [${reader}]\`.`
            : `Add \`${reader}\` to \`${problem}\`, with its artifacts.`,
    },
    fr: {
      title: 'Job privé des identifiants qu’il utilise',
      message: ({ problem, job, template, reader }) =>
        problem === 'none'
          ? `Le job « ${job} » hérite de « ${template} », et aucun job ne lit les secrets du projet`
          : problem === 'stage'
            ? `Le job « ${job} » ne passe pas après « ${reader} », qui lit les secrets qu’il utilise`
            : `\`${problem}\` du job « ${job} » écarte « ${reader} », qui lit les secrets qu’il utilise`,
      why: 'Les modèles du catalogue tiennent les identifiants du registre et de Nexus du job qui lit Vault : sans eux, l’envoi est refusé.',
      fix: ({ problem, secrets, file, reader }) =>
        problem === 'none'
          ? `Inclure \`${file}\` et ajouter, dans un premier stage, un job qui hérite de \`${secrets}\`.`
          : problem === 'stage'
            ? `Le placer dans un stage qui suit celui de \`${reader}\`, ou ajouter \`needs: [${reader}]\`.`
            : `Ajouter \`${reader}\` à \`${problem}\`, avec ses artefacts.`,
    },
  },
  examples: {
    good: [
      'stages: [secrets, image]\nread_secret: { stage: secrets, extends: .vault:read_secret }\npackage: { stage: image, extends: .kaniko:build-push }\n',
      'stages: [all]\nread_secret: { stage: all, extends: .vault:read_secret }\npackage: { stage: all, extends: .kaniko:build-push, needs: [{ job: read_secret, artifacts: true }] }\n',
      'read_secret: { stage: .pre, extends: .vault:read_secret }\npackage: { extends: .kaniko:build-push, dependencies: [read_secret] }\n',
      'compile: { script: make }\nchart: { extends: .java:init, script: mvn test }\n',
      'credentials: { stage: .pre, script: ./vault.sh, artifacts: { reports: { dotenv: vault.env } } }\npackage: { extends: .kaniko:build-push }\n',
      'include: https://example.org/ci.yml\npackage: { extends: .kaniko:build-push, needs: [read_secret] }\n',
      '.image: { extends: .kaniko:build-push }\ncompile: { script: make }\n',
    ],
    bad: [
      'stages: [image]\npackage: { stage: image, extends: .kaniko:simple-build-push }\n',
      'stages: [all]\nread_secret: { stage: all, extends: .vault:read_secret }\npackage: { stage: all, extends: [.kaniko:build-push] }\n',
      'stages: [image, secrets]\nread_secret: { stage: secrets, extends: .vault:read_secret }\npackage: { stage: image, extends: .kaniko:build-push }\n',
      'read_secret: { stage: .pre, extends: .vault:read_secret }\npackage: { extends: .npm:build-publish, stage: build, dependencies: [] }\n',
      'read_secret: { stage: .pre, extends: .vault:read_secret }\ntest: { script: make }\npackage: { extends: .kaniko:build-push, needs: [test] }\n',
      'read_secret: { stage: .pre, extends: .vault:read_secret }\npackage: { extends: .kaniko:build-push, needs: [{ job: read_secret, artifacts: false }] }\n',
    ],
  },
  *check(job, { profile }): Iterable<Match> {
    const { templates, secretsTemplate: secrets } = profile.pipeline
    const template = job.templates.find(({ needsSecrets }) => needsSecrets)
    // a job with its own script does not run the template's
    if (job.hidden || !template || job.effective.script !== undefined) return
    const readers = job.pipeline.jobs.filter(
      (other) => !other.hidden && (other.ancestors.includes(secrets) || publishesVariables(other)),
    )
    const problem = readers.length === 0 ? 'none' : missing(job, readers)
    // a file that was not read may hold another reader
    const open = problem === 'none' || problem === 'stage' || !namesOnlyKnown(job)
    if (!problem || (job.pipeline.incomplete && open)) return
    const reader = readers[0]
    const file = templates[secrets]?.file ?? ''
    yield {
      at: [problem === 'none' ? 'extends' : problem],
      data: { problem, job: job.name, template: template.name, secrets, file, reader: reader?.name ?? '' },
      severity: job.pipeline.active ? 'error' : 'warning',
      related: reader ? [reader.document.locate({ key: reader.route })] : [],
    }
  },
})

/** The keyword that keeps the report of every reader from the job. */
function missing(job: PipelineJob, readers: readonly PipelineJob[]): 'dependencies' | 'needs' | 'stage' | undefined {
  const { dependencies, needs } = job.effective
  const among = (names: readonly unknown[]): boolean => readers.some(({ name }) => names.includes(name))
  if (Array.isArray(dependencies) && !among(dependencies)) return 'dependencies'
  if (job.needs) return among(job.needs.filter((name) => !withoutArtifacts(needs, name))) ? undefined : 'needs'
  return readers.every((reader) => runsAfter(job, reader) === false) ? 'stage' : undefined
}

const withoutArtifacts = (needs: unknown, name: string): boolean =>
  asList(needs).some((entry) => isRecord(entry) && entry.job === name && entry.artifacts === false)

/** Whether a job is in a later stage than another one; undefined when the order of their stages is not known. */
function runsAfter(job: PipelineJob, earlier: PipelineJob): boolean | undefined {
  const stages = orderedStages(job.pipeline)
  const told = (one: PipelineJob) =>
    typeof one.effective.stage === 'string' || (one.resolved && !job.pipeline.incomplete)
  const [here, there] = [stages.indexOf(job.stage), stages.indexOf(earlier.stage)]
  return told(job) && told(earlier) && here >= 0 && there >= 0 ? here > there : undefined
}

function orderedStages(pipeline: Pipeline): readonly string[] {
  // an unread file may declare the stages, unless this one does
  if (pipeline.incomplete && !Array.isArray(pipeline.get('stages'))) return []
  return [FIRST_STAGE, ...(pipeline.stages ?? DEFAULT_STAGES), LAST_STAGE]
}

/** Whether every job that `needs` and `dependencies` name was read: another one might bring the secrets. */
const namesOnlyKnown = ({ pipeline, needs = [], effective }: PipelineJob): boolean =>
  [...needs, ...asList(effective.dependencies)].every((name) => pipeline.jobs.some((job) => job.name === name))

import { DEFAULT_STAGES, FIRST_STAGE, LAST_STAGE } from '../../src/model/gitlab.ts'
import { isRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pipeline } from '../../src/model/subject/pipeline.ts'

/** The stages that a job may name; undefined when a file that was not read may declare others. */
function declaredStages(pipeline: Pipeline): readonly string[] | undefined {
  const own = pipeline.get('stages')
  if (own === undefined && pipeline.incomplete) return undefined
  const { stages } = pipeline.effective
  if (stages === undefined || stages === null) return DEFAULT_STAGES
  // a `!reference` leaves its list behind: the stages are those of the job it names
  const referenced = Array.isArray(stages) && stages.length === 2 && stages[1] === 'stages'
  return Array.isArray(stages) && !referenced && stages.every((stage) => typeof stage === 'string') ? stages : undefined
}

export default defineRule({
  code: 'CI006',
  name: 'declared-stage',
  subject: 'job',
  severity: 'error',
  sources: [{ fact: 'GitLab refuses a job whose stage does not exist' }],
  text: {
    en: {
      title: 'Stage that is not declared',
      message: ({ job, stage, implicit }) =>
        implicit
          ? `Job "${job}" names no stage, and "${stage}" is not among \`stages\``
          : `Stage "${stage}" of job "${job}" is not among \`stages\``,
      why: ({ implicit }) =>
        `${implicit ? 'GitLab puts a job without stage in `test`. ' : ''}GitLab creates no pipeline when the stage of a job does not exist.`,
      fix: ({ stage, stages }) => `Add \`${stage}\` to \`stages\`, or use one of those declared: ${stages}.`,
    },
    fr: {
      title: 'Stage non déclaré',
      message: ({ job, stage, implicit }) =>
        implicit
          ? `Le job « ${job} » ne nomme pas de stage, et « ${stage} » n’est pas dans \`stages\``
          : `Le stage « ${stage} » du job « ${job} » n’est pas dans \`stages\``,
      why: ({ implicit }) =>
        `${implicit ? 'GitLab range dans `test` un job sans stage. ' : ''}GitLab ne crée aucun pipeline quand le stage d’un job n’existe pas.`,
      fix: ({ stage, stages }) => `Ajouter \`${stage}\` à \`stages\`, ou en utiliser un de ceux déclarés : ${stages}.`,
    },
  },
  examples: {
    good: [
      'stages: [secrets, image]\nread_secret: { stage: secrets, script: make }\nclean: { stage: .post, script: make }\n',
      'compile: { stage: build, script: make }\nlint: { script: make }\nrelease: { stage: deploy, script: make }\n',
      {
        '.gitlab-ci-dso.yml': 'include: ci/stages.yml\nscan: { stage: scan, script: make }\n',
        'ci/stages.yml': 'stages: [scan]\n',
      },
      'include: https://example.org/ci.yml\nscan: { stage: scan, script: make }\n',
      'include: https://example.org/ci.yml\nstages: [scan]\npackage: { extends: .theirs }\n',
      'stages: [image]\n.late: { stage: late }\npackage: { stage: image, script: make }\n',
      'spec: { inputs: { stage: { default: build } } }\n---\nscan: { stage: "$[[ inputs.stage ]]", script: make }\n',
    ],
    bad: [
      'stages: [secrets, image]\nquality: { stage: quality, script: make }\n',
      'quality: { stage: quality, script: make }\n',
      'stages: [image]\nlint: { script: make }\n',
      'stages: [image]\n.late: { stage: late }\nlint: { extends: .late, script: make }\n',
      'stages: [image]\npublish: { extends: .npm:build-publish }\n',
      'include: https://example.org/ci.yml\nstages: [image]\nscan: { stage: scan, script: make }\n',
    ],
  },
  *check(job): Iterable<Match> {
    const { pipeline, stage, effective } = job
    const declared = job.hidden ? undefined : declaredStages(pipeline)
    if (!declared || [FIRST_STAGE, ...declared, LAST_STAGE].includes(stage) || stage.includes('$[[')) return
    const implicit = effective.stage === undefined || effective.stage === null
    // what was not read may name the stage of this job
    if (implicit ? pipeline.incomplete || !job.resolved : typeof effective.stage !== 'string') return
    yield {
      at: ['stage'],
      data: {
        job: job.name,
        stage,
        implicit: implicit ? 1 : 0,
        stages: declared.map((name) => `\`${name}\``).join(', '),
      },
      severity: pipeline.active ? 'error' : 'warning',
      related:
        isRecord(pipeline.value) && pipeline.get('stages') ? [pipeline.document.locate({ key: ['stages'] })] : [],
    }
  },
})

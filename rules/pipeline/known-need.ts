import { asList, isRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** GitLab accepts at most this many (`ci_needs_size_limit`). */
const MAX_NEEDS = 50

export default defineRule({
  code: 'CI015',
  name: 'known-need',
  subject: 'job',
  severity: 'error',
  sources: [{ fact: 'GitLab refuses a job that needs or depends on a job that does not exist' }],
  text: {
    en: {
      title: 'Needed job that does not exist',
      message: ({ job, name, word }) =>
        `\`${word}\` of job "${job}" names "${name}", which is not a job of this pipeline`,
      why: 'GitLab creates no pipeline when a job needs one that does not exist.',
      fix: ({ jobs }) => `Name a job that exists (${jobs}), or write \`optional: true\` beside it.`,
    },
    fr: {
      title: 'Job nécessaire mais inexistant',
      message: ({ job, name, word }) =>
        `\`${word}\` du job « ${job} » nomme « ${name} », qui n’est pas un job de ce pipeline`,
      why: 'GitLab ne crée aucun pipeline quand un job en demande un qui n’existe pas.',
      fix: ({ jobs }) => `Nommer un job qui existe (${jobs}), ou écrire \`optional: true\` à côté.`,
    },
  },
  examples: {
    good: [
      'compile: { script: make }\ntest: { script: make test, needs: [compile], dependencies: [compile] }\n',
      'test: { script: make test, needs: [{ job: lint, optional: true }] }\n',
      'test: { script: make test, needs: [{ project: demo/lib, job: build, ref: main }, { pipeline: $UPSTREAM, job: build }] }\n',
      'include: https://example.org/ci.yml\ntest: { script: make test, needs: [compile] }\n',
      {
        '.gitlab-ci-dso.yml': 'include: ci/a.yml\ntest: { script: make, needs: [compile] }\n',
        'ci/a.yml': 'compile: { script: make }\n',
      },
    ],
    bad: [
      'compile: { script: make }\ntest: { script: make test, needs: [build] }\n',
      'compile: { script: make }\ntest: { script: make test, needs: [{ job: build, artifacts: true }] }\n',
      '.compile: { script: make }\ntest: { script: make test, needs: [.compile] }\n',
      '.base: { needs: [build] }\ntest: { extends: .base, script: make test }\n',
      'compile: { script: make }\ntest: { script: make test, dependencies: [build] }\n',
    ],
  },
  *check(job): Iterable<Match> {
    const { pipeline, effective } = job
    if (job.hidden || pipeline.incomplete || !job.resolved) return
    const visible = new Set(pipeline.jobs.filter(({ hidden }) => !hidden).map(({ name }) => name))
    const jobs = [...visible].filter((name) => name !== job.name).join(', ')
    const named = (['needs', 'dependencies'] as const).flatMap((word) =>
      asList(effective[word])
        .slice(0, MAX_NEEDS)
        .map((entry, index) => ({ name: word === 'needs' ? neededJob(entry) : entry, word, at: [word, index] })),
    )
    for (const { name, word, at } of named)
      if (typeof name === 'string' && !name.includes('$') && !visible.has(name))
        yield {
          at,
          data: { job: job.name, name, word, jobs },
          severity: pipeline.active ? 'error' : 'warning',
        }
  },
})

/** The job of this pipeline that an entry of `needs` asks for, unless it may be missing. */
function neededJob(need: unknown): unknown {
  if (!isRecord(need)) return need
  return need.project !== undefined || need.pipeline !== undefined || need.optional === true ? undefined : need.job
}

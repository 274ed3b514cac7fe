import { plainReference } from '../../src/model/gitlab-variables.ts'
import type { Profile } from '../../src/model/profile.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pipeline } from '../../src/model/subject/pipeline.ts'

/** A name in `extends` must be a job of the file, of what it includes, or a template of the catalogue. */
export default defineRule({
  code: 'CI004',
  name: 'known-template',
  subject: 'job',
  severity: 'error',
  sources: [
    { fact: 'GitLab refuses a file with unknown keys or a circular dependency in `extends`' },
    { fact: 'jobs of the cloud-pi-native/gitlab-ci-catalog repository, and those removed from it' },
  ],
  text: {
    en: {
      title: 'Unknown job template',
      message: ({ problem, job, name, file }) =>
        problem === 'cycle'
          ? `Job "${job}" extends itself through "${name}"`
          : problem === 'file'
            ? `Job "${job}" extends "${name}" of "${file}", which is not included`
            : problem === 'former'
              ? `Job "${job}" extends "${name}", which the CI catalogue does not have or no longer has`
              : `Job "${job}" extends "${name}", which nothing defines`,
      why: 'GitLab creates no pipeline when a name in `extends` is unknown: after the mirror nothing is built.',
      fix: ({ problem, name, file, use }) =>
        problem === 'cycle'
          ? 'Break the circle.'
          : problem === 'file'
            ? `Add \`${file}\` to the files included from \`$CATALOG_PATH\`.`
            : problem === 'former'
              ? `Use ${use}.`
              : `Define \`${name}\`, or extend a template of the catalogue: ${use}.`,
    },
    fr: {
      title: 'Modèle de job inconnu',
      message: ({ problem, job, name, file }) =>
        problem === 'cycle'
          ? `Le job « ${job} » hérite de lui-même par « ${name} »`
          : problem === 'file'
            ? `Le job « ${job} » hérite de « ${name} », du fichier « ${file} » qui n’est pas inclus`
            : problem === 'former'
              ? `Le job « ${job} » hérite de « ${name} », que le catalogue de CI n’a pas ou n’a plus`
              : `Le job « ${job} » hérite de « ${name} », que rien ne définit`,
      why: 'GitLab ne crée aucun pipeline quand un nom de `extends` est inconnu : après la synchronisation, rien n’est construit.',
      fix: ({ problem, name, file, use }) =>
        problem === 'cycle'
          ? 'Rompre la boucle.'
          : problem === 'file'
            ? `Ajouter \`${file}\` aux fichiers inclus depuis \`$CATALOG_PATH\`.`
            : problem === 'former'
              ? `Utiliser ${use}.`
              : `Définir \`${name}\`, ou hériter d’un modèle du catalogue : ${use}.`,
    },
  },
  examples: {
    good: [
      'include: [{ project: $CATALOG_PATH, ref: main, file: [kaniko-ci.yml] }]\nbuild: { extends: .kaniko:build-push }\n',
      '.base: { script: make }\n.more: { extends: .base }\nbuild: { extends: [.more] }\n',
      {
        '.gitlab-ci-dso.yml': 'include: ci/base.yml\nbuild: { extends: .base }\n',
        'ci/base.yml': '.base: { script: make }\n',
      },
      'include: https://example.org/ci.yml\nbuild: { extends: [.base, .kaniko:build] }\n',
      'include: { project: demo/templates, file: all.yml }\nbuild: { extends: .kaniko:build-push }\n',
      'include: { local: "ci/*.yml" }\nbuild: { extends: .base }\n',
      '.kaniko:build-push: { script: make }\nbuild: { extends: .kaniko:build-push }\n',
    ],
    bad: [
      'build: { extends: .base, script: make }\n',
      'include: [{ project: $CATALOG_PATH, ref: main, file: [vault-ci.yml] }]\nbuild: { extends: [.kaniko:build-push] }\n',
      'include: [{ project: $CATALOG_PATH, ref: main, file: [kaniko-ci.yml] }]\nbuild: { extends: .kaniko:build }\n',
      '.a: { extends: .b }\n.b: { extends: .a }\nbuild: { extends: .a, script: make }\n',
      {
        '.gitlab-ci-dso.yml': 'include: ci/base.yml\nbuild: { extends: .base }\n',
        'ci/base.yml': '.other: { script: make }\n',
      },
    ],
  },
  *check(job, { profile }): Iterable<Match> {
    const { templates, formerTemplates } = profile.pipeline
    const { pipeline, ancestors } = job
    const severity = pipeline.active ? 'error' : 'warning'
    for (const { name, route } of job.extends) {
      const hit = (data: Record<string, string>): Match => ({
        at: route,
        data: { job: job.name, name, ...data },
        severity,
      })
      const template = Object.hasOwn(templates, name) ? templates[name] : undefined
      if (pipeline.jobs.some((other) => other.name === name)) {
        if (ancestors.includes(job.name) && leadsBack(pipeline, name, job.name)) yield hit({ problem: 'cycle' })
      } else if (template) {
        if (!pipeline.incomplete && !includesFile(pipeline, template.file, profile))
          yield hit({ problem: 'file', file: template.file })
      } else if (!pipeline.incomplete) {
        const former = Object.hasOwn(formerTemplates, name) ? formerTemplates[name] : undefined
        yield former
          ? hit({ problem: 'former', use: former.startsWith('.') ? `\`${former}\`` : former })
          : hit({
              problem: 'unknown',
              use: Object.keys(templates)
                .map((known) => `\`${known}\``)
                .join(', '),
            })
      }
    }
  },
})

/** Whether a job is or extends another one. */
const leadsBack = (pipeline: Pipeline, from: string, to: string): boolean =>
  from === to || pipeline.jobs.some(({ name, ancestors }) => name === from && ancestors.includes(to))

const includesFile = (pipeline: Pipeline, file: string, { pipeline: { catalog } }: Profile): boolean =>
  pipeline.includes.some(
    ({ type, target, files }) =>
      type === 'project' &&
      plainReference(target) === plainReference(catalog) &&
      files.some(({ name }) => name === file),
  )

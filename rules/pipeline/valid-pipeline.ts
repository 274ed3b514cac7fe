import type { Facts } from '../../src/model/facts.ts'
import { JOB_KEYWORDS, RESERVED_WORDS } from '../../src/model/gitlab.ts'
import { asRecord, isRecord } from '../../src/model/json.ts'
import type { Place, Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pipeline, PipelineJob } from '../../src/model/subject/pipeline.ts'

/** What GitLab refuses, in `lib/gitlab/ci/config/entry`. */
type Refusal = 'root' | 'no-job' | 'job' | 'no-script' | 'line' | 'form' | 'word'

const MESSAGES = {
  en: {
    root: 'The file holds no mapping of jobs',
    'no-job': 'The file holds no visible job',
    job: ({ name }) => `"${name}" is neither a job nor a word of GitLab: it should be a mapping`,
    'no-script': ({ name }) => `Job "${name}" has neither \`script\`, \`run\` nor \`trigger\``,
    line: ({ name, word, line }) => `${word} of job "${name}" holds something else than a text: "${line}"`,
    form: ({ name, word, form }) => `${name === '' ? `"${word}"` : `${word} of job "${name}"`} should be ${form}`,
    word: ({ name, word, meant }) => `Job "${name}" has an unknown keyword "${word}", did you mean "${meant}"?`,
  },
  fr: {
    root: 'Le fichier ne contient pas de jobs sous forme de mapping',
    'no-job': 'Le fichier ne contient aucun job visible',
    job: ({ name }) => `« ${name} » n’est ni un job ni un mot de GitLab : un mapping est attendu`,
    'no-script': ({ name }) => `Le job « ${name} » n’a ni \`script\`, ni \`run\`, ni \`trigger\``,
    line: ({ name, word, line }) => `${word} du job « ${name} » contient autre chose qu’un texte : « ${line} »`,
    form: ({ name, word, formFr }) =>
      `${name === '' ? `« ${word} »` : `${word} du job « ${name} »`} : ${formFr} attendu`,
    word: ({ name, word, meant }) =>
      `Le job « ${name} » a un mot-clé inconnu « ${word} », vouliez-vous dire « ${meant} » ?`,
  },
} as const satisfies Record<string, Record<Refusal, string | ((facts: Facts) => string)>>

const say = (language: 'en' | 'fr') => (facts: Facts) => {
  const message: string | ((facts: Facts) => string) = MESSAGES[language][facts.refusal as Refusal]
  return typeof message === 'string' ? message : message(facts)
}

const FORMS = {
  text: { form: 'a text', formFr: 'texte' },
  texts: { form: 'a text or a list of texts', formFr: 'texte ou liste de textes' },
  list: { form: 'a list of texts', formFr: 'liste de textes' },
  needs: { form: 'a list or a mapping', formFr: 'liste ou mapping' },
} as const

/** `Before-Script`, `beforeScript` and `before_scripts` are written for `before_script`. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '')
const MEANT = new Map(JOB_KEYWORDS.map((word) => [plain(word), word]))

export default defineRule({
  code: 'CI002',
  name: 'valid-pipeline',
  subject: 'pipeline',
  severity: 'error',
  sources: [{ fact: 'GitLab creates no pipeline from a file that it refuses' }, { exigence: 'ORG-7' }],
  text: {
    en: {
      title: 'CI file that GitLab refuses',
      message: say('en'),
      why: 'GitLab creates no pipeline from a file that it refuses: after the mirror nothing is built.',
      fix: ({ refusal, line }) =>
        refusal === 'line'
          ? `Quote the whole line: \`- '${line}…'\`. A colon and a blank make a mapping of it.`
          : 'Give it the form that GitLab’s YAML reference asks for.',
    },
    fr: {
      title: 'Fichier de CI refusé par GitLab',
      message: say('fr'),
      why: 'GitLab ne crée aucun pipeline d’un fichier qu’il refuse : après la synchronisation, rien n’est construit.',
      fix: ({ refusal, line }) =>
        refusal === 'line'
          ? `Mettre toute la ligne entre guillemets simples : \`- '${line}…'\`. Deux-points suivis d’une espace en font un mapping.`
          : 'Lui donner la forme que demande la référence YAML de GitLab.',
    },
  },
  examples: {
    good: [
      'stages: [build]\n.lines: [a, b]\nbuild:\n  stage: build\n  script:\n    - make\n    - !reference [.lines]\n',
      '.base: { script: make }\nbuild: { extends: .base }\nmirror: { trigger: { project: demo/other } }\n',
      'include: https://example.org/ci.yml\nbuild: { tags: [x] }\n',
      'include: [{ project: $CATALOG_PATH, ref: main, file: [kaniko-ci.yml] }]\nbuild: { extends: .kaniko:build-push }\n',
      'build: { needs: { pipeline: $UPSTREAM } }\ntest: { run: [{ name: a, script: make }] }\n',
      '.half: { image: alpine }\nbuild: { script: ["echo \\"a: b\\""] }\n',
      { '.gitlab-ci-dso.example.yml': '.base: { script: make }\n' },
    ],
    bad: [
      '- build\n- test\n',
      '.base: { script: make }\n',
      'build: make\ntest: { script: make test }\n',
      'build:\n  stage: build\n  before_script: [make]\n',
      'build:\n  script:\n    - echo version: 1\n',
      'build:\n  stages: build\n  script: make\n',
      'build:\n  stage: { name: build }\n  script: make\n',
      'stages: build\nbuild: { stage: build, script: make }\n',
      'build: { script: make }\ntest: { script: make test, needs: build }\n',
    ],
  },
  *check(pipeline): Iterable<Match> {
    const severity = pipeline.active ? 'error' : 'warning'
    for (const { at, data } of refusals(pipeline)) yield { at, data, severity }
  },
})

interface Refused {
  readonly at: Place
  readonly data: Facts & { readonly refusal: Refusal }
}

function* refusals(pipeline: Pipeline): Iterable<Refused> {
  if (!isRecord(pipeline.value)) return void (yield { at: [], data: { refusal: 'root' } })
  for (const [name, value] of Object.entries(pipeline.value))
    if (!isRecord(value) && !RESERVED_WORDS.has(name) && !/^[.$]/.test(name))
      yield { at: { key: [name] }, data: { refusal: 'job', name } }
  const stages = pipeline.get('stages')
  if (stages !== undefined && stages !== null && !(Array.isArray(stages) && stages.every(isTextOrList)))
    yield { at: ['stages'], data: { refusal: 'form', name: '', word: 'stages', ...FORMS.list } }
  const visible = pipeline.jobs.filter(({ hidden }) => !hidden)
  const used = new Set(visible.flatMap(({ ancestors }) => ancestors))
  for (const job of pipeline.jobs) {
    if (!job.hidden) yield* ofJob(job)
    if (!job.hidden || used.has(job.name)) yield* ofScripts(job)
  }
  if (pipeline.active && !pipeline.incomplete && !Object.keys(pipeline.effective).some(isVisible))
    yield { at: [], data: { refusal: 'no-job' } }
}

const isVisible = (name: string): boolean => !RESERVED_WORDS.has(name) && !name.startsWith('.')
const isTextOrList = (item: unknown): boolean => typeof item === 'string' || Array.isArray(item)

function* ofJob(job: PipelineJob): Iterable<Refused> {
  const { name, pipeline, effective } = job
  const own = asRecord(job.value)
  for (const word of Object.keys(own)) {
    const meant = JOB_KEYWORDS.includes(word) ? undefined : MEANT.get(plain(word))
    if (meant) yield { at: place(job, { key: [word] }), data: { refusal: 'word', name, word, meant } }
  }
  const form = (word: string, { form, formFr }: (typeof FORMS)[keyof typeof FORMS]): Refused => ({
    at: place(job, [word]),
    data: { refusal: 'form', name, word, form, formFr },
  })
  if (isWrong(own.stage)) yield form('stage', FORMS.text)
  if (isWrong(own.extends)) yield form('extends', FORMS.texts)
  if (isWrong(own.needs, 'text') && !isRecord(own.needs)) yield form('needs', FORMS.needs)
  const runs = ['script', 'run', 'trigger', 'needs'].some((word) => effective[word] !== undefined)
  // a template of the catalogue has its own script; an unread file may hold another half of the job
  if (!runs && !pipeline.incomplete && job.resolved && job.templates.length === 0)
    yield { at: place(job, { key: [] }), data: { refusal: 'no-script', name } }
}

/** Neither a text nor a list, which `!reference` may stand for; with `text`, a text is wrong too. */
const isWrong = (value: unknown, more?: 'text'): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  isRecord(value) ||
  (more === 'text' && typeof value === 'string')

function* ofScripts(job: PipelineJob): Iterable<Refused> {
  for (const word of ['before_script', 'script', 'after_script']) {
    const value = job.get(word)
    const lines = Array.isArray(value)
      ? value.map((line, index) => ({ line, route: [word, index] }))
      : [{ line: value, route: [word] }]
    for (const { line, route } of lines)
      if (line !== undefined && line !== null && isWrong(line))
        yield {
          at: place(job, route),
          data: {
            refusal: 'line',
            name: job.name,
            word,
            line: isRecord(line) ? `${Object.keys(line)[0] ?? ''}: ` : String(line),
          },
        }
  }
}

/** A place of a job, which may stand in an included file. */
const place = (job: PipelineJob, at: Route | { readonly key: Route }): Place =>
  job.document.locate('key' in at ? { key: [...job.route, ...at.key] } : [...job.route, ...at])

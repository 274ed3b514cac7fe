import { beforeScript, jobVariables } from '../job-variables.ts'
import { asList } from '../json.ts'
import type { Profile } from '../profile.ts'
import type { PipelineJob } from './pipeline.ts'

/** An image that a job pushes: whether its tag is another one for each build, and how it is written. */
export interface PushedImage {
  readonly tag: 'unique' | 'repeated' | 'unknown'
  /** Known variables put in, others left as they are written. */
  readonly text: string
}

/** Variables are put into each other this deep, and that many times for one job. */
const MAX_DEPTH = 10
const MAX_STEPS = 2000
const MAX_LENGTH = 4096
const MAX_IMAGES = 50
const MAX_VALUES = 10
const MAX_LINE = 20_000

/** Marks of what is different for each build, and of what is not known, in a text with variables put in. */
const UNIQUE = '\u0001'
const UNKNOWN = '\u0002'
const MARKS = new RegExp(`[${UNIQUE}${UNKNOWN}]`, 'g')

const REFERENCE = /\$(?:(\w+)|\{(\w+)([^}$`]*)\})/g
const COMMAND = /\$\([^()]*\)|`[^`]*`/g

/** Commands whose output is another one for each commit, or for each run. */
const UNIQUE_COMMAND = /\b(?:git\s+(?:rev-parse|describe|log|show)|date|uuidgen)\b/
/** Commands that read a version which stays until somebody changes it. */
const VERSION_COMMAND = /package\.json|pom\.xml|composer\.json|pyproject\.toml|\bnpm\b|\bmvn\b|\byarn\b|\bversion\b/i

/** Where a script of its own says what it pushes, from the manuals of kaniko, docker and its like, and buildctl. */
const DESTINATIONS = [
  /--destination(?:=|[ \t]+)["']?([^\s"',;&|]+)/g,
  /\b(?:docker|podman|buildah|nerdctl|crane|img)[ \t]+(?:image[ \t]+)?push[ \t]+(?:-[\w-]+(?:=\S+)?[ \t]+)*["']?([^\s"',;&|]+)/g,
  /\btype=(?:image|registry),name=["']?([^\s"',;&|]+)/g,
]

/** A command or an expansion that was cut at its first blank. */
const CUT = /`|\$\((?![^()]*\))|\$\{(?![^{}]*\})/

/**
 * The images that a job pushes through a template of the catalogue, or by its own script. A variable that a rule, a
 * matrix, a command or another job may set is read where it can be, and unknown otherwise.
 */
export function pushedImages(job: PipelineJob, profile: Profile): readonly PushedImage[] {
  const template = job.effective.script === undefined ? job.templates.find(({ pushes }) => pushes) : undefined
  const lines = scriptOf(job)
  const written = template?.pushes === undefined ? destinations(lines) : [template.pushes]
  if (written.length === 0) return []
  const expand = expander(job, profile, lines)
  return written
    .flatMap((text) => expand(text).split(/\s+/))
    .filter((text) => text !== '')
    .slice(0, MAX_IMAGES)
    .map(imageOf)
}

const destinations = (lines: readonly unknown[]): string[] =>
  lines.flatMap((line) =>
    typeof line !== 'string'
      ? []
      : DESTINATIONS.flatMap((pattern) =>
          [...line.slice(0, MAX_LINE).matchAll(pattern)].map(([, image = '']) => (CUT.test(image) ? UNKNOWN : image)),
        ),
  )

function imageOf(text: string): PushedImage {
  const last = text.slice(text.lastIndexOf('/') + 1)
  const colon = last.indexOf(':')
  const tag = colon < 0 ? last : last.slice(colon + 1)
  const shown = text.replace(MARKS, '')
  if (tag.includes(UNIQUE)) return { tag: 'unique', text: shown }
  return { tag: tag.includes(UNKNOWN) ? 'unknown' : 'repeated', text: shown }
}

/** Puts variables in, those that GitLab sets for each build and those that nothing tells left with a mark. */
function expander(job: PipelineJob, profile: Profile, lines: readonly unknown[]): (text: string) => string {
  const variables = jobVariables(job, profile)
  const reporters = variables.reporters.filter((other) => other !== job)
  const reported = reporters.map(scriptOf)
  const assigned = assignments([...lines, ...reported.flat()])
  // a report whose variables are not written in the job may hold any
  const doubtful = reporters.some(
    (_, index) => !(reported[index] ?? []).some((line) => typeof line === 'string' && reports(line)),
  )
  const { uniqueVariables, groupVariables } = profile.pipeline
  let steps = 0
  const put = (name: string, written: string, depth: number): string => {
    if (++steps > MAX_STEPS) return UNKNOWN
    if (uniqueVariables.includes(name)) return written + UNIQUE
    const texts = assigned.get(name)
    if (texts) {
      const values = texts.map((text) => expand(text, depth + 1))
      // set under a condition: the best that it may be
      return (
        values.find((text) => text.includes(UNIQUE)) ?? values.find((text) => text.includes(UNKNOWN)) ?? values[0] ?? ''
      )
    }
    if (name.startsWith('CI_')) return written
    const known = variables.written.get(name)
    if (!known) return groupVariables.includes(name) ? written : written + UNKNOWN
    if (doubtful || variables.setOtherwise(name)) return written + UNKNOWN
    return expand(known.value, depth + 1)
  }
  const expand = (text: string, depth: number): string => {
    if (depth > MAX_DEPTH || text.length > MAX_LENGTH) return UNKNOWN
    const expanded = text
      .replace(COMMAND, (command) => commandValue(command, uniqueVariables))
      .replace(REFERENCE, (all, bare?: string, braced?: string) => put(bare ?? braced ?? '', all, depth))
    return expanded.length > MAX_LENGTH ? UNKNOWN : expanded
  }
  return (text) => expand(text, 0)
}

const ASSIGNS = /\b[A-Za-z_]\w*=/

/** Whether a line writes a variable into a file: `echo "TAG=$CI_COMMIT_SHA" >> build.env`. */
const reports = (text: string): boolean =>
  text.split('\n').some((line) => ASSIGNS.test(line.slice(0, Math.max(0, line.lastIndexOf('>')))))

const scriptOf = (job: PipelineJob): readonly unknown[] => [...beforeScript(job), ...asList(job.effective.script)]

/** What a command substitution stands for. The words in it are left out: they would be read as images. */
function commandValue(command: string, uniqueVariables: readonly string[]): string {
  if (UNIQUE_COMMAND.test(command) || uniqueVariables.some((name) => command.includes(name))) return `(…)${UNIQUE}`
  return VERSION_COMMAND.test(command) && !command.includes('$', 1) ? '(version)' : `(…)${UNKNOWN}`
}

const ASSIGNMENT =
  /(?:^|[\n;&|([\t "'])(?:export[ \t]+)?([A-Za-z_]\w*)=("[^"\n]*"|'[^'\n]*'|\$\([^()\n]*\)|`[^`\n]*`|[^\s;&|"'<>]*)/g

/** What commands give each variable. */
function assignments(lines: readonly unknown[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of lines) {
    if (typeof line !== 'string') continue
    for (const [, name = '', value = ''] of line.slice(0, MAX_LINE).matchAll(ASSIGNMENT)) {
      const list = found.get(name) ?? []
      if (list.length < MAX_VALUES) list.push(value.replace(/^(["'])(.*)\1$/s, '$2'))
      found.set(name, list)
    }
  }
  return found
}

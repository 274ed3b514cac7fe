import type { IgnoreFile } from '../docker-ignore.ts'
import type { Span } from '../location.ts'
import type { ShellFinding } from '../shell-finding.ts'
import type { Source } from '../source.ts'
import type { ImageReference } from './image.ts'

/** A Dockerfile cut as BuildKit cuts it. All spans are offsets in the source. */
export interface Dockerfile {
  readonly source: Source
  readonly escape: '\\' | '`'
  readonly directives: readonly Directive[]
  readonly instructions: readonly Instruction[]
  readonly stages: readonly Stage[]
  /** The stage that the CI job targets, else the last one; undefined in a file without FROM. */
  readonly final?: Stage
  /** The final stage and those it is built FROM, the final one first. */
  readonly shipped: readonly Stage[]
  /** The images that the file reads, in FROM, COPY --from and RUN --mount=from, in the order of the text. */
  readonly images: readonly ImageUse[]
  /** The CI jobs that build this file; undefined when the repository has no `.gitlab-ci-dso.yml`. */
  readonly builds?: readonly ImageBuild[]
  /** What the builds leave out of what COPY sees; undefined where there is none, or the build context is not known. */
  readonly ignoreFile?: IgnoreFile
  /** What ShellCheck says of its RUN instructions; undefined when it was not asked. */
  readonly shellFindings?: readonly ShellFinding[]
}

/** A parser directive of the first lines: `# syntax=`, `# escape=`, `# check=`. */
export interface Directive {
  readonly name: string
  readonly value: string
  readonly span: Span
}

export interface Instruction {
  /** In upper case: `RUN`. */
  readonly keyword: string
  /** From the keyword to the end of the last line, heredocs included. */
  readonly span: Span
  readonly keywordSpan: Span
  readonly flags: readonly Flag[]
  /** Arguments without flags, continuation lines joined, heredoc bodies left out. */
  readonly args: string
  /** Source span of a stretch of `args`. */
  argsSpan(start?: number, end?: number): Span
  /** The arguments of the JSON form, undefined in shell form. */
  readonly json?: readonly string[]
  /** Arguments split at blanks as BuildKit does for this instruction, quotes kept; the items of the JSON form. */
  readonly words: readonly Word[]
  readonly heredocs: readonly Heredoc[]
  /** The instruction inside ONBUILD. */
  readonly trigger?: Instruction
  /** Shell commands of RUN, CMD, ENTRYPOINT and HEALTHCHECK, heredoc bodies included; read at the first question. */
  readonly commands: readonly ShellCommand[]
  /** The texts that it hands to a shell or to another interpreter; read at the first question. */
  readonly scripts: readonly Script[]
}

/** A text that something runs, with where its characters stand in the source. */
export interface Script {
  readonly text: string
  /** The program without its folder, `sh` unless SHELL, a `#!` or the JSON form says otherwise. */
  readonly interpreter: string
  readonly span: (start: number, end: number) => Span
}

/** `--name=value` behind a keyword; `value` is undefined for `--name`. */
export interface Flag {
  readonly name: string
  readonly value?: string
  readonly span: Span
}

export interface Word {
  readonly text: string
  readonly span: Span
}

export interface Heredoc {
  readonly name: string
  readonly content: string
  /** Span of the body, the closing line left out. */
  readonly span: Span
  /** `<<-`: leading tabs are cut. */
  readonly chomp: boolean
  /** False when the name is quoted: variables stay as they are. */
  readonly expand: boolean
}

/** One simple command of a shell text or of a JSON form. */
export interface ShellCommand {
  /** Name of the program as written: `/usr/bin/sudo`; undefined when it comes from a variable. */
  readonly program?: string
  /** Words behind the program, quotes removed; a word with an expansion keeps its text as written. */
  readonly arguments: readonly string[]
  readonly span: Span
  /** Spans of the program and of each argument: `words[0]` is the program. */
  readonly words: readonly Span[]
  /** Assignments before the program, quotes removed: `NAME=value`; undefined where there can be none. */
  readonly assignments?: readonly Word[]
  /** The command that reads what this one prints (`|`), when there is one. */
  readonly pipedTo?: ShellCommand
}

/** `ARG` or `ENV` assignment. */
export interface Assignment {
  readonly name: string
  /** Quotes removed, variables left as written; undefined for `ARG NAME`. */
  readonly value?: string
  readonly instruction: Instruction
  readonly span: Span
}

export interface Stage {
  readonly index: number
  /** In lower case, as BuildKit compares it. */
  readonly name?: string
  /** The FROM instruction. */
  readonly from: Instruction
  /** Span of the image reference in FROM. */
  readonly imageSpan: Span
  /** The stage this one is built on, when FROM names one. */
  readonly base?: Stage
  /** The image in FROM, with global ARG defaults put in; undefined for a stage name, `scratch` or an unknown variable. */
  readonly image?: ImageReference
  /** Where a default that fed `image` is written. */
  readonly imageDefault?: Span
  readonly scratch: boolean
  readonly platform?: string
  /** What follows FROM, in order. */
  readonly instructions: readonly Instruction[]
  /** ARG and ENV of this stage, in order. */
  readonly assignments: readonly Assignment[]
  /** Last USER of this stage or of the stages it is built on, with variables put in. */
  readonly user?: {
    readonly text: string
    readonly resolved?: string
    readonly instruction: Instruction
    readonly stage: Stage
  }
  /** Puts ARG and ENV values in place as BuildKit does; undefined when a variable has no known value. */
  expand(text: string, before?: Instruction): string | undefined
}

/** An image that a stage is built on or copies from. */
export interface ImageUse {
  readonly image: ImageReference
  readonly stage: Stage
  /** FROM, COPY or RUN. */
  readonly instruction: Instruction
  /** Span of the reference. */
  readonly span: Span
  /** Where a default that fed it is written. */
  readonly defaultSpan?: Span
}

/** One CI job that builds an image from this file. */
export interface ImageBuild {
  readonly job: string
  readonly builder: 'kaniko' | 'buildkit' | 'unknown'
  readonly template?: string
  readonly target?: string
  /** Folder that COPY reads from, relative to the root (`.`); undefined when it could not be determined. */
  readonly context?: string
  /** What COPY finds in that folder; undefined when the folder is. */
  readonly files?: BuildContext
}

/** The files that a build can copy. */
export interface BuildContext {
  /** Looks up a source of COPY or ADD, variables put in. */
  find(source: string): FoundSource
  /** The certificates in the files that a source names. */
  certificates(source: string): readonly Certificate[]
}

/** What a source of COPY names. */
export interface FoundSource {
  /**
   * - `found`: a file or a folder of the repository;
   * - `excluded`: one that the `.dockerignore` keeps from the builder;
   * - `missing`: nothing;
   * - `unknown`: perhaps something that a job makes, that git ignores, or that is not looked into.
   */
  readonly state: 'found' | 'excluded' | 'missing' | 'unknown'
  /** Whether the source is a pattern. */
  readonly pattern: boolean
  /** The `.dockerignore` that keeps it from the builder. */
  readonly excludedBy?: string
  /** Where the same path lies when it is read from the folder of the Dockerfile, or from the root. */
  readonly elsewhere?: string
}

/** An X.509 certificate: of an authority, of something that one has signed, or of neither for sure. */
export interface Certificate {
  readonly path: string
  readonly kind: 'authority' | 'leaf' | 'unknown'
}

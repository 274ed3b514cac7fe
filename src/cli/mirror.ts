import { mirror } from '../mirror/mirror.ts'
import { USUAL_FOLLOW } from '../mirror/options.ts'
import { UserError } from '../model/errors.ts'
import { readArguments } from './arguments.ts'
import { languageOf } from './locale.ts'
import { EXIT, type Streams } from './streams.ts'

/**
 * `accostage mirror`: asks the platform's GitLab to pull a reference. Tokens come from the environment only: a command
 * line is seen by every process of the machine.
 */
export async function mirrorCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values } = readArguments({
    args: [...argv],
    options: {
      gitlab: { type: 'string' },
      project: { type: 'string' },
      repository: { type: 'string' },
      ref: { type: 'string' },
      follow: { type: 'boolean', default: false },
      language: { type: 'string' },
    },
  })
  const environment = streams.environment
  const given = (option: string, value: string | undefined): string => {
    if (value) return value
    throw new UserError('mirror-not-configured', `${option} is missing. See accostage --help`)
  }
  const language = values.language === 'fr' || values.language === 'en' ? values.language : languageOf(environment)
  const result = await mirror({
    gitlab: given('--gitlab', values.gitlab),
    projectId: given('--project', values.project),
    repositoryName: given('--repository', values.repository),
    ref: given('--ref', values.ref),
    token: given('the environment variable ACCOSTAGE_MIRROR_TOKEN', environment.ACCOSTAGE_MIRROR_TOKEN),
    follow: values.follow
      ? {
          token: given('the environment variable ACCOSTAGE_READ_TOKEN', environment.ACCOSTAGE_READ_TOKEN),
          ...USUAL_FOLLOW,
        }
      : undefined,
  })
  const started = result.status === 'started'
  const say = started ? streams.out : streams.err
  say(`${result.message[language]}\n`)
  if (started && result.followed) streams.out(`${result.followed.message[language]}\n`)
  return started && !FAILED.has(result.followed?.outcome ?? '') ? EXIT.clean : EXIT.findings
}

const FAILED: ReadonlySet<string> = new Set(['failed', 'canceled'])

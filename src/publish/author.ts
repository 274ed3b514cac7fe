import { asText, follow } from '../model/json.ts'
import type { GithubApi } from './client.ts'

/** Who writes with the token that GitHub gives to a job. */
const JOB = 'github-actions[bot]'

/**
 * The login under which this token writes. REST does not tell an app who it is (`GET /user` refuses its token), GraphQL
 * does; where that is not answered, the job's own.
 */
export async function writerOf({ graphql }: GithubApi, request: { readonly signal: AbortSignal }): Promise<string> {
  try {
    return asText(follow(await graphql('{ viewer { login } }', { request }), ['viewer', 'login'])) ?? JOB
  } catch {
    return JOB
  }
}

/**
 * Whether something was written by this login. Whoever may comment can copy a marker: the author decides, and GitHub lets
 * nobody choose a login that ends with `[bot]`, nor an app that of a user.
 */
export const isBy = (item: unknown, writer: string): boolean => follow(item, ['user', 'login']) === writer

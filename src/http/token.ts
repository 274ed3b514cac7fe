import { UserError } from '../model/errors.ts'

const MIN_LENGTH = 8 // shorter, hiding it in texts would hide everything
const MAX_LENGTH = 4_000
const TOKEN = /^[\x21-\x7e]+$/

/** Refuses what no token looks like, before it is sent. The message never shows it; `name` says which token it is. */
export function checkToken(token: unknown, name: string): asserts token is string {
  if (typeof token !== 'string' || !TOKEN.test(token))
    throw new UserError(
      'bad-usage',
      `The ${name} holds a blank or a character that no token has: copy it again, without line break`,
    )
  if (token.length < MIN_LENGTH || token.length > MAX_LENGTH)
    throw new UserError('bad-usage', `The ${name} is ${token.length} characters long, which no token is: copy it again`)
}

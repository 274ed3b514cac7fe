import { credentialIn } from './credential.ts'
import { isPlaceholder } from './placeholder.ts'
import { redactShapes } from './token.ts'

/** What stands before a password or a token, and that itself; bounded runs, so that no text takes long. */
const IN_PLACE = [
  /(:\/\/[^\s:@/?#'"]{0,256}:)([^\s@/'"]{1,512})(?=@)/g,
  /([?&](?:access_token|private_token|job_token|token|password|passwd|pwd|secret|client_secret|api_?key|sig)=)([^&#\s'"]{1,512})/gi,
  /(\bBearer\s{1,4})((?=[\w.~+/-]{0,100}\d)[\w.~+/-]{12,2000}={0,2})/gi,
]

/**
 * The text with every credential that can be told by its shape or its place replaced by `***`: tokens, private keys, the
 * passwords and tokens of addresses, those of an Authorization header. What only stands for one is left.
 */
export function redactTokens(text: string): string {
  let clean = redactShapes(text)
  for (const place of IN_PLACE)
    clean = clean.replace(place, (whole, before: string, credential: string) =>
      credential === '***' || isPlaceholder('password', credential) ? whole : `${before}***`,
    )
  return clean
}

/** `password: x`, `"password":"x"`, `name: password, value: x`. */
const SETTINGS = [
  /([\w.-]{1,100})["']?\s{0,4}[:=]\s{0,4}["']?([^\s"',{}[\]]{1,512})/g,
  /\bname["']?:\s{0,4}["']?([\w.-]{1,100})["']?,\s{0,4}["']?value["']?:\s{0,4}["']?([^\s"',{}[\]]{1,512})/g,
]

/** What a credential goes under in any profile. */
const NAMES =
  'password passwd pwd passphrase secret token credential credentials private_key secret_key api_key apikey'.split(' ')

/**
 * A line as it may be shown: `redactTokens`, and `***` for what goes under a credential's name. No rule may have looked
 * at it: a field that does not exist, the values of an Application, an annotation that holds an object.
 */
export function redactLine(line: string): string {
  let clean = redactTokens(line)
  for (const setting of SETTINGS)
    clean = clean.replace(setting, (whole, name: string, value: string) =>
      credentialIn({ name, value }, NAMES) ? `${whole.slice(0, whole.length - value.length)}***` : whole,
    )
  return clean
}

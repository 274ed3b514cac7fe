/** What a credential looks like: by a shape of its own, by the name it goes under, and when it only stands for one. */
export { type Credential, credentialIn } from './secret/credential.ts'
export { encryptedTwin, type SecretFile, secretFile } from './secret/file.ts'
export { announcesSecret } from './secret/name.ts'
export { isPlaceholder } from './secret/placeholder.ts'
export { redactLine, redactTokens } from './secret/redact.ts'
export { clearKeys, type SecretKey } from './secret/secret-data.ts'
export { isSensitiveSetting } from './secret/sensitive-setting.ts'
export { findToken, findTokens, holdsToken, type TokenFound } from './secret/token.ts'

import { createHash } from 'node:crypto'

/** The sha256 of a content, as 64 hexadecimal digits. */
export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

const DIGEST = /^(?:sha256:)?([0-9a-f]{64})$/i

/** The hexadecimal digits of a sha256, with or without its prefix; undefined for anything else. */
export const readSha256 = (text: unknown): string | undefined =>
  typeof text === 'string' ? DIGEST.exec(text)?.[1]?.toLowerCase() : undefined

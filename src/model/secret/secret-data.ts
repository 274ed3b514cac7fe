import { asRecord, isRecord } from '../json.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'
import { credentialIn } from './credential.ts'
import { announcesSecret } from './name.ts'
import { isPlaceholder } from './placeholder.ts'

export interface SecretKey {
  readonly field: 'data' | 'stringData'
  readonly key: string
}

/** A Secret holds at most 1 MiB; only the beginning of longer values is looked at. */
const MAX_TEXT = 1024 * 1024
/** More keys than this are the work of an attacker. */
const MAX_KEYS = 2000

/**
 * The keys of a Secret whose values give something away. Empty values, placeholders and public certificates do not.
 * When some keys announce a credential, the others (host, user) only count when their value shows one.
 */
export function clearKeys(secret: KubernetesObject, secretNames: readonly string[]): SecretKey[] {
  const entries = (['data', 'stringData'] as const).flatMap((field) =>
    Object.entries(asRecord(secret.get(field)))
      .slice(0, MAX_KEYS)
      .flatMap(([key, value]) => {
        if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return []
        const written = String(value).slice(0, MAX_TEXT)
        return [{ field, key, written, text: field === 'data' ? decoded(written) : written }]
      }),
  )
  const telling = entries.some(({ key }) => announcesSecret(key, secretNames))
  return entries
    .filter(({ key, written, text }) => {
      if (isPlaceholder(key, written) || isPlaceholder(key, text) || isEmptyOrPublic(text)) return false
      return !telling || announcesSecret(key, secretNames) || credentialIn({ name: '', value: text }, []) !== undefined
    })
    .map(({ field, key }) => ({ field, key }))
}

/** The text behind base64; the written text when that is not what it holds. */
function decoded(written: string): string {
  const bare = written.replace(/\s+/g, '')
  return /^[A-Za-z0-9+/]*={0,2}$/.test(bare) ? Buffer.from(bare, 'base64').toString('utf8') : written
}

/** Certificates without their key, and registry credentials whose passwords are left to be filled. */
function isEmptyOrPublic(text: string): boolean {
  const bare = text.trim()
  if (bare === '') return true
  if (bare.startsWith('-----BEGIN CERTIFICATE-----')) return !bare.includes('PRIVATE KEY')
  if (!bare.startsWith('{')) return false
  try {
    const value: unknown = JSON.parse(bare)
    if (!isRecord(value)) return false
    if (Object.keys(value).length === 0) return true
    return isRecord(value.auths) && Object.values(value.auths).every(isUnfilledRegistry)
  } catch {
    return false
  }
}

function isUnfilledRegistry(entry: unknown): boolean {
  const { password = '', auth = '' } = asRecord(entry)
  if (typeof password !== 'string' || typeof auth !== 'string') return false
  const pair = decoded(auth)
  return isPlaceholder('password', password) && isPlaceholder('password', pair.slice(pair.indexOf(':') + 1))
}

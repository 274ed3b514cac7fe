import { nameOf } from '../repository-path.ts'
/** What a file holds that only its name gives away. */
export type SecretFile = 'decrypted' | 'keystore' | 'key'

/**
 * What a secret file is by its name: the decrypted twin of a SOPS or helm-secrets file (`secrets.yaml.dec`,
 * `secrets.dec.yaml`), a PKCS#12 store, the key of cosign or of SSH. `has` answers whether a path exists: a lone `.dec`
 * without a second extension may be anything. A trust store holds public certificates.
 */
export function secretFile(path: string, has: (path: string) => boolean): SecretFile | undefined {
  const name = nameOf(path)
  if (/\.dec$/i.test(name))
    return /\.(?:ya?ml|json|env|ini|txt)\.dec$/i.test(name) || /^secrets?\.dec$/i.test(name) || encryptedTwin(path, has)
      ? 'decrypted'
      : undefined
  if (/\.dec\.(?:ya?ml|json|env)$/i.test(name)) return 'decrypted'
  if (/\.(?:p12|pfx)$/i.test(name)) return /trust|cacerts|public/i.test(name) ? undefined : 'keystore'
  return /^(?:id_(?:rsa|dsa|ecdsa|ed25519)|cosign\.key)$/.test(name) ? 'key' : undefined
}

/** The encrypted file beside a decrypted one, when there is one. */
export function encryptedTwin(path: string, has: (path: string) => boolean): string | undefined {
  const candidates = /\.dec$/i.test(path)
    ? [path.replace(/\.dec$/i, '.enc'), path.replace(/(\.\w+)\.dec$/i, '.enc$1'), path.replace(/\.dec$/i, '')]
    : [path.replace(/\.dec(\.\w+)$/i, '.enc$1'), path.replace(/\.dec(\.\w+)$/i, '$1')]
  return candidates.find((candidate) => candidate !== path && has(candidate))
}

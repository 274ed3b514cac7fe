import { X509Certificate } from 'node:crypto'
import type { Certificate } from '../../../model/subject/dockerfile.ts'

/** The bundle of a whole operating system holds some 150. */
const MOST_CERTIFICATES = 500
const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,20000}-----END CERTIFICATE-----/g

/** Names of files that hold certificates. */
export const CERTIFICATE_FILE = /\.(?:crt|cer|pem|der)$/i

/** The certificates of a file, in PEM or DER; none when there is none that can be read. */
export function certificatesIn(path: string, bytes: Uint8Array): Certificate[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const blocks = text.includes('-----BEGIN') ? (text.match(BLOCK) ?? []) : [bytes]
  return blocks.slice(0, MOST_CERTIFICATES).flatMap((block) => {
    const kind = kindOf(block)
    return kind ? [{ path, kind }] : []
  })
}

/**
 * What a certificate is for, by its basic constraints. One that has signed itself without being an authority may be
 * trusted for itself.
 */
function kindOf(block: string | Uint8Array): Certificate['kind'] | undefined {
  try {
    const certificate = new X509Certificate(block)
    if (certificate.ca) return 'authority'
    return certificate.issuer === certificate.subject ? 'unknown' : 'leaf'
  } catch {
    return undefined
  }
}

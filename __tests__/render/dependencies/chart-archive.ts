import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

const BLOCK = 512

function tarEntry(path: string, text: string): Buffer {
  const content = Buffer.from(text)
  const header = Buffer.alloc(BLOCK)
  header.write(path, 0)
  header.write('0000644\0', 100)
  header.write('0000000\0'.repeat(2), 108)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  header.write('0', 156)
  return Buffer.concat([header, content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)])
}

export interface PackedChart {
  readonly name: string
  readonly version: string
  readonly archive: Buffer
  /** Hexadecimal. */
  readonly sha256: string
  /** Its Chart.yaml as JSON: the config of an OCI artifact. */
  readonly metadata: string
}

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** A chart as `helm package` packs it, with one template. */
export function packChart(name: string, version: string): PackedChart {
  const metadata = JSON.stringify({ apiVersion: 'v2', name, version })
  const template = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n'
  const tar = [
    tarEntry(`${name}/Chart.yaml`, metadata),
    tarEntry(`${name}/templates/settings.yaml`, template),
    Buffer.alloc(2 * BLOCK),
  ]
  const archive = gzipSync(Buffer.concat(tar))
  return { name, version, archive, sha256: sha256(archive), metadata }
}

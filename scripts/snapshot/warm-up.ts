import { readFileSync } from 'node:fs'
import { MEMORY_LIMIT_BYTES } from '../../src/render/engine/limits.ts'
import { encodeRequest, type Request } from '../../src/render/engine/wire.ts'

const testdata = new URL('../../engine/testdata/', import.meta.url)

const REQUESTS: readonly { readonly request: Request; readonly files: string }[] = [
  {
    files: 'helm/web.txt',
    request: {
      op: 'helm',
      chart: 'deploy',
      release: { name: 'ferry', namespace: 'harbour' },
      kubeVersion: '1.33.0',
      apiVersions: [],
      valuesFiles: ['deploy/values-prod.yaml'],
      parameters: [],
      allowMissing: true,
    },
  },
  { files: 'kustomize/overlay.txt', request: { op: 'kustomize', folder: 'deploy/prod' } },
]

/** Frames that have Helm and Kustomize make the tables that they make when they are first used. */
export const warmUpFrames = (): readonly Uint8Array[] =>
  REQUESTS.map(({ request, files }) => {
    const frame = encodeRequest(request, readFixture(files), MEMORY_LIMIT_BYTES)
    if (!frame) throw new RangeError(`${files} is too large`)
    return frame
  })

/** A small repository in one text: see engine/fixture. */
function readFixture(name: string): ReadonlyMap<string, string> {
  const [, ...parts] = readFileSync(new URL(name, testdata), 'utf8').split(/^-- (.+) --\n/m)
  return new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ''] as const] : [])))
}

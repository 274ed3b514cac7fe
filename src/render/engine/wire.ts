import { Buffer } from 'node:buffer'
import {
  type EngineFiles,
  type EngineRefusal,
  FAILURE_KINDS,
  type HelmAnswer,
  type HelmRequest,
  type KustomizeAnswer,
  type KustomizeRequest,
  refusal,
} from './contract.ts'
import { readList, readNumber, readOptional, readRecord, readText, readWords, unreadable } from './fields.ts'
import { readChartReference, readHelmRendering } from './helm-answer.ts'
import { readKustomizeRendering } from './kustomize-answer.ts'
import { MAX_ANSWER_BYTES, MAX_REQUEST_BYTES } from './limits.ts'
import { isOfRequest } from './paths.ts'

export type Request = ({ readonly op: 'helm' } & HelmRequest) | ({ readonly op: 'kustomize' } & KustomizeRequest)

/** Bytes of the number that opens a frame: the length of the header, little-endian. */
const LENGTH_BYTES = 4

/**
 * `u32 length of the header | header in JSON | contents of the files`: contents cross into the engine once, unescaped.
 * `memoryLimit`, in bytes, is where Go's collector begins to work harder. Undefined when the frame would be larger than
 * MAX_REQUEST_BYTES.
 */
export function encodeRequest(
  request: Request,
  files: EngineFiles,
  memoryLimit: number,
): Uint8Array<ArrayBuffer> | undefined {
  let offset = 0
  const references = [...files].map(([name, content]) => {
    const reference = { name, offset, length: Buffer.byteLength(content) }
    offset += reference.length
    return reference
  })
  const header = Buffer.from(JSON.stringify({ ...request, memoryLimit, files: references }))
  const start = LENGTH_BYTES + header.length
  if (start + offset > MAX_REQUEST_BYTES) return undefined

  const frame = new Uint8Array(start + offset)
  new DataView(frame.buffer).setUint32(0, header.length, true)
  frame.set(header, LENGTH_BYTES)
  const encoder = new TextEncoder()
  let at = start
  for (const content of files.values()) {
    if (typeof content === 'string') at += encoder.encodeInto(content, frame.subarray(at)).written
    else {
      frame.set(content, at)
      at += content.length
    }
  }
  return frame
}

/**
 * The answer to a Helm request over `files`. The engine is ours, but what it says was made from a chart that anybody may
 * have written: whatever is not to the letter of the contract becomes a refusal of kind `internal`.
 */
export const decodeHelmAnswer = (bytes: Uint8Array, files: EngineFiles): HelmAnswer =>
  decode(bytes, files, readHelmRendering)

/** The answer to a Kustomize request over `files`; as `decodeHelmAnswer`. */
export const decodeKustomizeAnswer = (bytes: Uint8Array, files: EngineFiles): KustomizeAnswer =>
  decode(bytes, files, readKustomizeRendering)

function decode<Rendering>(
  bytes: Uint8Array,
  files: EngineFiles,
  readRendering: (answer: unknown, files: EngineFiles) => Rendering,
): Rendering | EngineRefusal {
  if (bytes.length > MAX_ANSWER_BYTES) return refusal('limit', 'what is rendered is too large', 'size')
  try {
    const answer = readRecord(parse(bytes), 'answer')
    if (answer.ok === true) return readRendering(answer, files)
    return answer.ok === false ? readRefusal(answer.error, files) : unreadable('ok')
  } catch (error) {
    return refusal('internal', error instanceof Error ? error.message : String(error))
  }
}

/** Undefined when the bytes are no JSON in UTF-8. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function readRefusal(value: unknown, files: EngineFiles): EngineRefusal {
  const error = readRecord(value, 'error')
  const path = readOptional(error.path, 'error.path', readText)
  const kind = FAILURE_KINDS.find((known) => known === error.kind) ?? 'internal'
  return {
    ok: false,
    error: {
      kind,
      limit: kind === 'limit' ? 'size' : undefined,
      message: readWords(error.message, 'error.message'),
      // a missing file is no place, but the message is still worth reading
      path: path !== undefined && isOfRequest(path, files) ? path : undefined,
      line: readPosition(error.line, 'error.line'),
      column: readPosition(error.column, 'error.column'),
      missing: readList(error.missing, 'error.missing', readChartReference),
      remote: readList(error.remote, 'error.remote', readWords),
    },
  }
}

/** From 1 on; 0 stands for none. */
const readPosition = (value: unknown, field: string): number | undefined =>
  readOptional(value, field, (number) => readNumber(number, field, 0)) || undefined

import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * What a network, a proxy or a broken server does in place of the answer:
 * - `hang`: never answers;
 * - `drip`: the headers, then the body without end, a little at a time;
 * - `reset`, `close`: the connection ends after the request was read, without an answer;
 * - `short`: announces more than it sends, then resets;
 * - `flood`: a body of many MiB;
 * - `answer`: any answer.
 */
export type Fault =
  | { readonly kind: 'hang' | 'reset' | 'close' }
  | { readonly kind: 'drip' | 'flood'; readonly status: number }
  | { readonly kind: 'short'; readonly status: number; readonly body: string }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }

const FLOOD_CHUNK = 'x'.repeat(64 * 1024)
const FLOOD_CHUNKS = 512
const DRIP_MS = 10

export function commit(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  switch (fault.kind) {
    case 'hang':
      return
    case 'reset':
      socket.resetAndDestroy()
      return
    case 'close':
      socket.end()
      return
    case 'short':
      response.writeHead(fault.status, { 'content-type': 'application/json', 'content-length': '100000' })
      response.write(fault.body, () => socket.resetAndDestroy())
      return
    case 'drip': {
      response.writeHead(fault.status, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), DRIP_MS)
      response.on('close', () => clearInterval(timer))
      return
    }
    case 'flood': {
      response.writeHead(fault.status, { 'content-type': 'application/json' })
      let sent = 0
      const more = (): void => {
        while (sent < FLOOD_CHUNKS && !response.destroyed) {
          sent += 1
          if (!response.write(FLOOD_CHUNK)) return
        }
        response.end()
      }
      response.on('drain', more).on('error', () => {})
      more()
      return
    }
    case 'answer':
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers }).end(fault.body ?? '')
  }
}

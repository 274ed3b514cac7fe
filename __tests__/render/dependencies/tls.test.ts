import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startLoopback } from './loopback.ts'
import { fetchLocally } from './request.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

afterEach(() => vi.unstubAllEnvs())

const ask = async (port: number) => {
  const [outcome] = await fetchLocally([{ name: 'redis', version: '1.2.3', repository: `https://127.0.0.1:${port}` }])
  return outcome?.status === 'fetched' ? 'fetched' : outcome?.message.en
}

test('a host that speaks plain http behind https is not spoken to', async () => {
  const server = await startLoopback((_, response) => void response.end('entries:'))
  expect(await ask(server.port)).toMatch(/no answer from 127\.0\.0\.1 \(\w*(?:SSL|EPROTO)\w*\)/)
  expect(server.requests).toEqual([])
  await server.close()
})

describe.skipIf(!hasOpenssl)('a certificate that nobody vouches for', () => {
  test('is refused, even where the environment says to take any', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'accostage-tls-'))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const made = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2', '-nodes']
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...made])
    const answered = vi.fn()
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, answered)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    expect(await ask((server.address() as AddressInfo).port)).toContain('DEPTH_ZERO_SELF_SIGNED_CERT')
    expect(answered).not.toHaveBeenCalled()
    server.close()
    rmSync(folder, { recursive: true })
  })
})

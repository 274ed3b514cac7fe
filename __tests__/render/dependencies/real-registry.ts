import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackedChart } from './chart-archive.ts'
import { sha256 } from './chart-archive.ts'
import { chartManifest, MANIFEST_TYPE } from './fake-registry.ts'

const PROGRAM = 'docker-registry'

/** Whether Debian's package docker-registry is installed: the reference implementation of the distribution API. */
export const hasRegistry = (): boolean => spawnSync(PROGRAM, ['--version']).status === 0

export interface RealRegistry {
  readonly url: string
  /** As a Chart.yaml writes it. */
  readonly repository: string
  push(chart: PackedChart): Promise<void>
  stop(): Promise<void>
}

/** Starts it on a free port of this machine, its storage in a folder of its own. With a realm, it wants a token. */
export async function startRealRegistry(realm?: string): Promise<RealRegistry> {
  const root = mkdtempSync(join(tmpdir(), 'accostage-registry-'))
  const config = {
    version: 0.1,
    log: { level: 'info', formatter: 'json' },
    storage: { filesystem: { rootdirectory: join(root, 'storage') } },
    http: { addr: '127.0.0.1:0' },
    ...(realm === undefined ? {} : { auth: { silly: { realm, service: 'registry.example.org' } } }),
  }
  writeFileSync(join(root, 'config.yml'), JSON.stringify(config))
  const program = spawn(PROGRAM, ['serve', join(root, 'config.yml')], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    program.kill()
    await exited
    rmSync(root, { recursive: true, force: true })
  }
  const host = await new Promise<string>((resolve, reject) => {
    let log = ''
    const read = (text: Buffer): void => {
      log += text
      const address = /listening on (127\.0\.0\.1:\d+)/.exec(log)?.[1]
      if (address) resolve(address)
    }
    program.stdout.on('data', read)
    program.stderr.on('data', read)
    program.once('error', reject)
    program.once('exit', () => reject(new Error(`${PROGRAM} ended: ${log}`)))
  })
  const url = `http://${host}`
  return { url, repository: `oci://${host}/charts`, push: (chart) => push(url, chart), stop }
}

const headers = { authorization: 'Bearer anything' }

/** Pushes a chart as `helm push` does: its two blobs, then the manifest that names them. */
async function push(url: string, chart: PackedChart): Promise<void> {
  const base = `${url}/v2/charts/${chart.name}`
  for (const blob of [chart.archive, Buffer.from(chart.metadata)]) {
    const begun = await fetch(`${base}/blobs/uploads/`, { method: 'POST', headers })
    const upload = new URL(begun.headers.get('location') ?? '', url)
    upload.searchParams.set('digest', `sha256:${sha256(blob)}`)
    const type = { 'content-type': 'application/octet-stream' }
    await expectCreated(
      await fetch(upload, { method: 'PUT', headers: { ...headers, ...type }, body: Uint8Array.from(blob) }),
    )
  }
  const tag = chart.version.replaceAll('+', '_')
  await expectCreated(
    await fetch(`${base}/manifests/${tag}`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': MANIFEST_TYPE },
      body: chartManifest(chart),
    }),
  )
}

async function expectCreated(response: Response): Promise<void> {
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
}

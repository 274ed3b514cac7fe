import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type SarifUpload, SIZE_LIMIT, uploadSarif } from '../../src/publish/code-scanning.ts'
import type { ApiReply } from '../contract/openapi-fetch.ts'
import { against, answering, failing } from './scene.ts'

const upload = (own: Partial<SarifUpload> = {}, reply: ApiReply = {}) =>
  against(answering({ 'code-scanning/upload-sarif': reply }), (access) =>
    uploadSarif({ ...access, sha: 'c'.repeat(40), ref: 'refs/pull/7/merge', sarif: () => '{"runs":[]}', ...own }),
  )

describe('the SARIF file', () => {
  it('is handed over compressed', async () => {
    const { published, writes } = await upload()
    expect(published.status).toBe('done')
    expect(writes).toMatchObject([{ body: { commit_sha: 'c'.repeat(40), ref: 'refs/pull/7/merge' } }])
    expect(gunzipSync(Buffer.from(String(writes[0]?.body?.sarif), 'base64')).toString()).toBe('{"runs":[]}')
  })

  it('has fewer results until GitHub takes it', async () => {
    const limits: number[] = []
    const { published, writes } = await upload({
      sizeLimit: 1000,
      sarif: (limit) => {
        limits.push(limit)
        return randomBytes(limit > 10_000 ? 1000 : 400).toString('hex')
      },
    })
    expect(limits).toEqual([25_000, 12_500, 6250])
    expect(published.status).toBe('done')
    expect(writes).toHaveLength(1)
    expect(SIZE_LIMIT).toBe(10_485_760)
  })

  it('is left when nothing helps', async () => {
    const { published, writes } = await upload({ sizeLimit: 10, sarif: () => '{"runs":[]}' })
    expect(published).toMatchObject({ status: 'left', message: { en: expect.stringContaining('larger than') } })
    expect(writes).toEqual([])
  })

  it.each([403, 404])('refused with %i is one line with the permission and the other reason', async (status) => {
    const { published } = await upload({}, failing(status))
    expect(published.level).toBe('warning')
    expect(published.message.en).toMatch(/"security-events: write", or code scanning is not enabled/)
    expect(published.message.fr).toMatch(/« security-events: write », ou l’analyse de code/)
  })
})

import { expect } from 'vitest'
import type { GithubAccess } from '../../src/publish/client.ts'
import description from '../contract/github-openapi.json' with { type: 'json' }
import { type ApiCall, type ApiReply, openApiFetch } from '../contract/openapi-fetch.ts'

const TOKEN = 'ghs_exampleExampleExample0123456789'
export const WRITER = 'github-actions[bot]'

/** Runs one publication against the stand-in; fails on whatever the published description does not allow. */
export async function against<Answer>(
  reply: (call: ApiCall) => ApiReply,
  publish: (access: GithubAccess & { readonly repository: string }) => Promise<Answer>,
) {
  const apiUrl = 'https://api.example.org/api/v3'
  const { fetch, calls, violations } = openApiFetch(description, apiUrl, reply)
  const published = await publish({ apiUrl, repository: 'forge/boutique', token: TOKEN, fetch })
  expect(violations).toEqual([])
  expect(JSON.stringify(published)).not.toContain(TOKEN)
  const writes = calls.filter(({ operation }) => /create|update|upload/.test(operation))
  return { published, calls, writes }
}

/** Answers by operation; the description's own example for the others. */
export const answering =
  (replies: Readonly<Record<string, ApiReply | ((call: ApiCall) => ApiReply)>>) =>
  (call: ApiCall): ApiReply => {
    const reply = replies[call.operation]
    return typeof reply === 'function' ? reply(call) : (reply ?? {})
  }

export const failing = (status: number): ApiReply => ({
  status,
  body: () => ({ message: `no ${TOKEN}`, documentation_url: 'https://docs.github.com' }),
})

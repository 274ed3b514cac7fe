import { describe, expect, it } from 'vitest'
import description from './github-openapi.json' with { type: 'json' }
import { openApiFetch } from './openapi-fetch.ts'

const API = 'https://api.example.org'
const REF = `${API}/repos/forge/boutique/git/ref/heads%2Fmain`
const HEADERS = { authorization: 'token t', accept: 'application/vnd.github.v3+json', 'user-agent': 'test' }

const ask = async (url: string, init: RequestInit = {}, reply?: Parameters<typeof openApiFetch>[2]) => {
  const github = openApiFetch(description, API, reply)
  const response = await github.fetch(url, { headers: HEADERS, ...init })
  return { response, ...github }
}

describe('the stand-in for GitHub', () => {
  it('answers with the example of the description', async () => {
    const { response, calls, violations } = await ask(REF)
    expect(violations).toEqual([])
    expect(calls).toMatchObject([
      { operation: 'git/get-ref', path: { owner: 'forge', repo: 'boutique', ref: 'heads/main' } },
    ])
    expect(await response.json()).toMatchObject({ object: { type: 'commit' } })
  })

  it.each([
    ['a path that is not there', `${API}/repos/forge/boutique/git/refs`, {}, 'not in the description'],
    ['another host', REF.replace('api.', 'other.'), {}, 'not in the description'],
    ['another method', REF, { method: 'DELETE' }, 'not in the description'],
    ['an unknown query', `${REF}?page=2`, {}, 'query: "page"'],
    ['a missing part of the path', REF.replace('forge', ''), {}, 'path: "owner" is missing'],
    ['a body', REF, { method: 'GET', body: '{}' }, 'body: none expected'],
    ['no token', REF, { headers: { ...HEADERS, authorization: '' } }, 'no authorization'],
    ['no user agent', REF, { headers: { ...HEADERS, 'user-agent': '' } }, 'no user-agent'],
    ['another media type', REF, { headers: { ...HEADERS, accept: 'text/html' } }, 'accept'],
  ] as const)('notes %s', async (_, url, init, violation) => {
    expect((await ask(url, init)).violations).toEqual([expect.stringContaining(violation)])
  })

  it('notes an answer that GitHub would never give', async () => {
    const { violations } = await ask(REF, {}, () => ({ body: (example) => ({ ...example, object: { sha: 'short' } }) }))
    expect(violations.join()).toMatch(/answer 200 of git\/get-ref.*must NOT have fewer than 40 characters/)
  })

  it('gives the status that the test asks for', async () => {
    const { response, violations } = await ask(REF, {}, () => ({ status: 404, body: () => ({ message: 'Not Found' }) }))
    expect(response.status).toBe(404)
    expect(violations).toEqual([])
  })
})

it('every operation of the description is one that the code calls', () => {
  // the calls themselves: __tests__/publish
  const operations = Object.values(description.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(operations.sort()).toEqual([
    'checks/create',
    'checks/update',
    'code-scanning/upload-sarif',
    'git/get-ref',
    'git/get-tag',
    'issues/create-comment',
    'issues/list-comments',
    'issues/update-comment',
    'pulls/create-review',
    'pulls/list-files',
    'pulls/list-review-comments',
  ])
  expect(description.info['x-license']).toContain('MIT License')
})

import { describe, expect, it } from 'vitest'
import { createQuote } from '../../src/http/redact.ts'
import { pipelinePage, pipelineUrl, readGitLabAddress, readProjectId, triggerUrl } from '../../src/mirror/address.ts'
import { UserError } from '../../src/model/errors.ts'

const quote = createQuote(['secret-token'])

const refusal = (run: () => unknown): UserError => {
  try {
    run()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the address of GitLab', () => {
  it.each([
    ['https://gitlab.example.org', 'https://gitlab.example.org'],
    ['https://gitlab.example.org/', 'https://gitlab.example.org'],
    ['https://gitlab.example.org:8443', 'https://gitlab.example.org:8443'],
    ['https://host.example.org/gitlab', 'https://host.example.org/gitlab'],
    ['https://host.example.org/outils/gitlab///', 'https://host.example.org/outils/gitlab'],
    ['HTTPS://Host.Example.org/GitLab', 'https://host.example.org/GitLab'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:8080/gitlab', 'http://127.0.0.1:8080/gitlab'],
    ['http://127.1', 'http://127.0.0.1'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%s', (text, base) => expect(readGitLabAddress(text).base).toBe(base))

  it.each([
    ['gitlab.example.org', 'not a URL'],
    ['https://', 'not a URL'],
    ['glptt-0a1b2c3d', 'not a URL'],
    [`https://example.org/${'a'.repeat(3_000)}`, 'not a URL'],
    ['http://gitlab.example.org', 'https'],
    ['http://localhost.example.org', 'https'],
    ['http://127.0.0.1.example.org', 'https'],
    ['ftp://gitlab.example.org', 'https'],
    ['ssh://git@gitlab.example.org', 'user name'],
    ['https://user:secret-token@gitlab.example.org', 'user name'],
    ['https://secret-token@gitlab.example.org', 'user name'],
    ['https://:secret-token@gitlab.example.org', 'user name'],
    ['https://gitlab.example.org?private_token=secret-token', 'query'],
    ['https://gitlab.example.org#x', 'fragment'],
    ['https://gitlab.example.org/api/v4', 'API'],
    ['https://gitlab.example.org/api/v4/projects/1/trigger/pipeline', 'API'],
  ])('%s is refused: %s', (text, why) => {
    const error = refusal(() => readGitLabAddress(text))
    expect(error.code).toBe('bad-usage')
    expect(error.message).toContain(why)
    expect(error.message).not.toMatch(/secret-token|glptt/)
  })
})

describe('the id of the mirror project', () => {
  it.each([
    [42, '42'],
    ['42', '42'],
    ['forge/boutique/mirror', 'forge%2Fboutique%2Fmirror'],
    ['forge%2Fboutique%2fmirror', 'forge%2Fboutique%2Fmirror'],
    ['a_b/c.d-e', 'a_b%2Fc.d-e'],
  ])('%j', (id, encoded) => expect(readProjectId(id, quote)).toBe(encoded))

  it.each([
    0,
    -1,
    1.5,
    Number.NaN,
    1e21,
    '0',
    '042x',
    'mirror',
    '../../user',
    'a/../b',
    'a//b',
    '/a/b',
    'a/b/',
    'a/b?x=1',
    'a/b#x',
    'a/b c',
    'a%252Fb',
    'a%2F..%2Fb',
    '42/trigger/pipeline?x',
    `a/${'b'.repeat(2_000)}`,
    'https://gitlab.example.org/a/b',
    'é/a',
  ])('%j is refused', (id) => expect(refusal(() => readProjectId(id, quote)).code).toBe('bad-usage'))

  it('is not shown when it is the token', () => {
    expect(refusal(() => readProjectId('secret-token', quote)).message).not.toContain('secret-token')
  })
})

describe('the addresses of the API', () => {
  const address = readGitLabAddress('https://host.example.org/gitlab/')

  it('keep the path of GitLab', () => {
    expect(triggerUrl(address, 'a%2Fb')).toBe('https://host.example.org/gitlab/api/v4/projects/a%2Fb/trigger/pipeline')
    expect(pipelineUrl(address, '42', 7)).toBe('https://host.example.org/gitlab/api/v4/projects/42/pipelines/7')
  })
})

describe('the page of a pipeline', () => {
  const address = readGitLabAddress('https://gitlab.example.org')
  const page = (webUrl: unknown): string | undefined => pipelinePage(webUrl, address, quote)

  it('is shown when it is on the host of GitLab', () => {
    expect(page('https://gitlab.example.org/a/-/pipelines/7')).toBe('https://gitlab.example.org/a/-/pipelines/7')
    expect(page('http://gitlab.example.org/a/-/pipelines/7')).toBe('http://gitlab.example.org/a/-/pipelines/7')
    expect(page('https://gitlab.example.org/7?token=x#y')).toBe('https://gitlab.example.org/7')
  })

  it.each([
    'https://attacker.example/7',
    'https://gitlab.example.org.attacker.example/7',
    'https://gitlab.example.org@attacker.example/7',
    'https://user:pass@gitlab.example.org/7',
    'https://gitlab.example.org:444/7',
    '//gitlab.example.org/7',
    '/7',
    'javascript:alert(1)//gitlab.example.org',
    'data:text/html,gitlab.example.org',
    'https://gitlab.example.org/secret-token',
    `https://gitlab.example.org/${'a'.repeat(3_000)}`,
    '',
    7,
    null,
    undefined,
    { toString: () => 'https://gitlab.example.org/7' },
  ])('is left out when it is %j', (webUrl) => expect(page(webUrl)).toBeUndefined())
})

import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/http/exchange.ts'
import { readAnswer } from '../../src/mirror/answer.ts'
import { readOptions } from '../../src/mirror/options.ts'
import type { MirrorResult } from '../../src/mirror/result.ts'

const call = readOptions({
  gitlab: 'https://gitlab.example.org/outils',
  projectId: 'forge/boutique/mirror',
  token: 'glptt-secret-secret',
  ref: 'v1.2.0',
  repositoryName: 'boutique-api',
})

const answer = (status: number, body: unknown, more: Partial<Answer> = {}): Answer => ({
  status,
  contentType: 'application/json',
  text: typeof body === 'string' ? body : JSON.stringify(body),
  ending: 'whole',
  ...more,
})

const read = (status: number, body: unknown, more: Partial<Answer> = {}): MirrorResult =>
  readAnswer(answer(status, body, more), call, 0)

/** `refused not-found`, and the English message with the French one. */
const summary = (result: MirrorResult): string =>
  result.status === 'started' ? `started ${result.pipeline.id}` : `${result.status} ${result.code}`

const base = (text: string): unknown => ({ message: { base: [text] } })
const html = '<!DOCTYPE html><title>502 Bad Gateway</title>'

describe('an answer to the trigger', () => {
  it('that created a pipeline is a start', () => {
    const web_url = 'https://gitlab.example.org/outils/forge/boutique/mirror/-/pipelines/77'
    expect(read(201, { id: 77, status: 'created', web_url, sha: 'f'.repeat(40) })).toEqual({
      status: 'started',
      pipeline: { id: 77, url: web_url },
      message: {
        en: 'Pipeline 77 of the mirror project has started: the platform pulls "v1.2.0" of the repository "boutique-api"',
        fr: 'Le pipeline 77 du projet miroir est lancé : la plateforme récupère « v1.2.0 » du dépôt « boutique-api »',
      },
    })
  })

  it('that created a pipeline elsewhere shows no address', () => {
    const result = read(201, { id: 77, web_url: 'https://attacker.example/77' })
    expect(result).toMatchObject({ status: 'started', pipeline: { id: 77, url: undefined } })
  })

  it.each<[number, unknown, string]>([
    [400, { error: 'ref is missing, ref is empty, token is missing' }, 'refused invalid-parameters'],
    [400, { error: 'variables is invalid' }, 'refused invalid-parameters'],
    [400, { message: 'variables needs to be a map of key-valued strings' }, 'refused invalid-variables'],
    [400, base('Reference not found'), 'refused mirror-branch-not-found'],
    [400, base('Insufficient permissions to set pipeline variables'), 'refused variables-not-allowed'],
    [400, base('No stages / jobs for this pipeline.'), 'refused no-job'],
    [400, base('Missing CI config file'), 'refused no-job'],
    [
      400,
      base(
        'Pipeline will not run for the selected trigger. The rules configuration prevented any jobs from being added to the pipeline.',
      ),
      'refused no-job',
    ],
    [400, base('Insufficient permissions to create a new pipeline'), 'refused not-permitted'],
    [400, base("You do not have sufficient permission to run a pipeline on 'main'."), 'refused not-permitted'],
    [400, base('Too many pipelines created in the last minute. Try again later.'), 'refused rate-limited'],
    [400, base('Pipelines are disabled!'), 'refused pipeline-refused'],
    [400, { message: { base: 'Reference not found' } }, 'refused mirror-branch-not-found'],
    [400, { message: ['Reference not found'] }, 'refused mirror-branch-not-found'],
    [400, { message: '400 Bad request' }, 'refused pipeline-refused'],
    [400, { message: {} }, 'refused pipeline-refused'],
    [422, base('jobs:sync config is invalid'), 'refused pipeline-refused'],
    [400, html, 'refused unexpected-status'],
    [400, '', 'refused unexpected-status'],
    [400, {}, 'refused unexpected-status'],
    [401, { message: '401 Unauthorized' }, 'refused unauthorized'],
    [403, { message: '403 Forbidden' }, 'refused forbidden'],
    [403, html, 'refused forbidden'],
    [404, { message: '404 Not Found' }, 'refused not-found'],
    [404, html, 'refused not-found'],
    [405, '', 'refused unexpected-status'],
    [407, html, 'refused unexpected-status'],
    [413, '', 'refused unexpected-status'],
    [429, 'Retry later\n', 'refused rate-limited'],
    [301, '', 'refused redirected'],
    [302, html, 'refused redirected'],
    [307, '', 'refused redirected'],
    [500, { message: '500 Internal Server Error' }, 'unknown server-error'],
    [502, html, 'unknown server-error'],
    [503, html, 'unknown unavailable'],
    [504, '', 'unknown server-error'],
    [200, html, 'unknown unreadable-answer'],
    [200, { id: 77 }, 'unknown unreadable-answer'],
    [201, html, 'unknown unreadable-answer'],
    [201, '', 'unknown unreadable-answer'],
    [201, '{"id":77', 'unknown unreadable-answer'],
    [201, '[]', 'unknown unreadable-answer'],
    [201, 'null', 'unknown unreadable-answer'],
    [201, '77', 'unknown unreadable-answer'],
    [201, {}, 'unknown unreadable-answer'],
    [201, { id: '77' }, 'unknown unreadable-answer'],
    [201, { id: 0 }, 'unknown unreadable-answer'],
    [201, { id: 1.5 }, 'unknown unreadable-answer'],
    [201, { id: 1e300 }, 'unknown unreadable-answer'],
    [204, '', 'unknown unreadable-answer'],
  ])('%d %j: %s', (status, body, expected) => {
    const result = read(status, body)
    expect(summary(result)).toBe(expected)
    expect(result).toMatchObject({ httpStatus: status })
  })

  it.each<[Partial<Answer>, string, string]>([
    [{ ending: 'cut' }, 'it was cut short', 'elle a été coupée'],
    [{ ending: 'too-long' }, 'it is too long', 'elle est trop longue'],
    [{ contentType: 'text/html; charset=utf-8' }, 'it is an HTML page', 'c’est une page HTML'],
    [{ text: ' \n' }, 'it is empty', 'elle est vide'],
    [{ text: 'OK' }, 'it is not valid JSON', 'ce n’est pas du JSON valide'],
    [{ text: '{}' }, 'it holds no pipeline id', 'elle ne contient pas d’identifiant de pipeline'],
  ])('that says "created" and cannot be read may have started a pipeline: %j', (more, en, fr) => {
    const { message } = read(201, { id: 77 }, more)
    expect(message.en).toContain(`${en}`)
    expect(message.en).toContain('may have started')
    expect(message.fr).toContain(`${fr}`)
    expect(message.fr).toContain('a pu démarrer')
  })

  it('tells how long it asks to wait', () => {
    const result = read(429, 'Retry later\n', { retryAfter: '120' })
    expect(result).toMatchObject({ retryAfterSeconds: 120 })
    expect(result.message).toEqual({
      en: 'GitLab receives too many requests (HTTP 429) ("Retry later"); it asks to wait 120 s. Run this again later: the request is not repeated by itself',
      fr: 'GitLab reçoit trop de requêtes (HTTP 429) (« Retry later ») ; il demande d’attendre 120 s. Relancer plus tard : la requête n’est pas répétée d’elle-même',
    })
    const date = read(503, html, { retryAfter: 'Thu, 01 Jan 1970 00:01:00 GMT' })
    expect(date).toMatchObject({ status: 'unknown', retryAfterSeconds: 60 })
    expect(date.message.fr).toContain('60 s')
  })

  it('names both causes of a 404, and the project', () => {
    const { message } = read(404, { message: '404 Not Found' })
    expect(message.en).toMatch(/id "forge\/boutique\/mirror" is wrong, or the trigger token is wrong, revoked/)
    expect(message.fr).toMatch(/« forge\/boutique\/mirror » est faux, ou le jeton de déclenchement est faux, révoqué/)
    expect(message.en).not.toContain('address')
    expect(read(404, html).message.en).toContain('check the GitLab address too')
  })

  it('tells where a redirection leads, without its query', () => {
    const to = (location?: string): string => read(302, '', { location }).message.en
    expect(to('https://sso.example.org/login?state=abc#x')).toContain('to "https://sso.example.org/login"')
    expect(to('/users/sign_in')).toContain('to "https://gitlab.example.org/users/sign_in"')
    expect(to('http://[')).toContain('to "?"')
    expect(to()).toContain('to "?"')
  })

  it('points to the known defect of the console when there is no job', () => {
    const { message } = read(400, base('Missing CI config file'))
    for (const text of [message.en, message.fr]) {
      expect(text).toContain('Missing CI config file')
      expect(text).toContain('.gitlab-ci-dso.yml')
    }
  })

  it('names the branch of the mirror project that is missing', () => {
    expect(read(400, base('Reference not found')).message.fr).toContain('pas de branche « main »')
  })

  it('shows what a hostile server says cleaned and clipped', () => {
    const { message } = read(400, base(`\u001b[2J\n::error::x ${'é'.repeat(60_000)}`))
    for (const text of [message.en, message.fr]) {
      expect(text).not.toMatch(/[\u0000-\u001f]/)
      expect(text.length).toBeLessThan(1_500)
    }
    expect(read(400, { message: { base: Array(9_000).fill('no') } }).message.en.length).toBeLessThan(1_500)
  })

  it.each<[string, string]>([
    ['deep', '['.repeat(60_000)],
    ['keys of the prototype', '{"__proto__":{"id":7},"constructor":1,"message":{"__proto__":["x"]}}'],
    ['other types', '{"error":{"a":1},"message":[{"base":[1,null,{}]}]}'],
  ])('survives a body that is %s', (_, text) => {
    expect(read(201, text)).toMatchObject({ status: 'unknown', code: 'unreadable-answer' })
    expect(read(400, text)).toMatchObject({ status: 'refused' })
  })
})

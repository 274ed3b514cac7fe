import { afterEach, expect, it } from 'vitest'
import { asRecord } from '../../src/model/json.ts'
import type { FakeGitLab, FakeGitLabOptions } from './fake-gitlab.ts'
import { MIRROR_PROJECT, READ_TOKEN, startFakeGitLab, TRIGGER_TOKEN } from './fake-gitlab.ts'

let fake: FakeGitLab | undefined
afterEach(() => fake?.close())

type Fields = Record<string, string>

async function post(fields: Fields, world: FakeGitLabOptions = {}, init: RequestInit = {}, project = '42') {
  fake = await startFakeGitLab(world)
  const url = `${fake.url}/api/v4/projects/${project}/trigger/pipeline`
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), ...init })
  return { status: response.status, body: await response.json() }
}

const token = TRIGGER_TOKEN
const ref = 'main'

// In the order in which GitLab looks: what comes first hides what comes later.
it.each<[string, Fields, number, unknown]>([
  ['nothing', {}, 400, { error: 'ref is missing, ref is empty, token is missing' }],
  ['no token', { ref }, 400, { error: 'token is missing' }],
  ['an empty ref', { ref: '', token }, 400, { error: 'ref is empty' }],
  ['a text for variables', { ref: 'x', token: 'x', variables: 'x' }, 400, { error: 'variables is invalid' }],
  [
    'a list in the variables, even with a wrong token',
    { ref: 'x', token: 'x', 'variables[A][]': 'x' },
    400,
    { message: 'variables needs to be a map of key-valued strings' },
  ],
  ['a wrong token, even with a wrong ref', { ref: 'x', token: 'x' }, 404, { message: '404 Not Found' }],
  ['a wrong ref', { ref: 'x', token }, 400, { message: { base: ['Reference not found'] } }],
])('the fake answers %s as GitLab does', async (_, fields, status, body) => {
  expect(await post(fields)).toEqual({ status, body })
})

it('the fake takes a multipart form, and a project by its encoded path', async () => {
  const body = new FormData()
  for (const [name, value] of Object.entries({ token, ref, 'variables[A]': 'é & b' })) body.append(name, value)
  expect(await post({}, {}, { body }, encodeURIComponent(MIRROR_PROJECT.path))).toMatchObject({ status: 201 })
  expect(fake?.pipelines).toMatchObject([{ variables: { A: 'é & b' } }])
})

it('the fake restricts pipeline variables only when there are some', async () => {
  const world = { projects: [{ ...MIRROR_PROJECT, pipelineVariables: false }] }
  expect(await post({ ref, token, 'variables[A]': '1' }, world)).toMatchObject({ status: 400 })
  await fake?.close()
  expect(await post({ ref, token }, world)).toMatchObject({ status: 201 })
})

it('the fake refuses a webhook of GitLab, and an unknown project as an unknown token', async () => {
  expect(await post({ ref, token }, {}, { headers: { 'x-gitlab-event': 'Pipeline Hook' } })).toMatchObject({
    status: 403,
  })
  await fake?.close()
  expect(await post({ ref, token }, {}, {}, '43')).toEqual({ status: 404, body: { message: '404 Not Found' } })
})

it('the fake tells the status of a pipeline to a read token alone', async () => {
  await post({ ref, token }, { pipelineStatuses: ['running', 'success'] })
  const look = async (headers: Fields, id = 1_000): Promise<unknown> => {
    const response = await fetch(`${fake?.url}/api/v4/projects/42/pipelines/${id}`, { headers })
    return response.status === 200 ? asRecord(await response.json()).status : response.status
  }
  expect(await look({})).toBe(404)
  expect(await look({ 'private-token': TRIGGER_TOKEN })).toBe(401)
  expect(await look({ 'private-token': READ_TOKEN }, 999)).toBe(404)
  expect(await look({ 'private-token': READ_TOKEN })).toBe('running')
  expect(await look({ 'private-token': READ_TOKEN })).toBe('success')
  expect(await look({ 'private-token': READ_TOKEN })).toBe('success')
})

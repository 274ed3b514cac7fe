import { describe, expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

describe('copies', () => {
  test('each fault is shown at the source it names', async () => {
    const Dockerfile =
      'FROM node:22 AS build\nCOPY --from=0 /a /a\nCOPY --link --from=run /a /a\nFROM node:22 AS run\n' +
      'COPY --from=builder /a /a\nCOPY --from=7 /a /a\nRUN --mount=type=bind,from=run,target=/x ls /x\nUSER 1001\n'
    expect(await runRule('IMG022', { Dockerfile })).toEqual([
      'Dockerfile:2:13 error "0" is the stage itself: it cannot copy from itself',
      'Dockerfile:3:20 error Stage "run" is defined below: it cannot be copied from here',
      'Dockerfile:5:13 warning No stage above is named "builder"',
      'Dockerfile:6:13 error No stage has the index 7',
      'Dockerfile:7:28 error "run" is the stage itself: it cannot copy from itself',
    ])
  })
})

describe('names and repetitions', () => {
  test('a second stage of the same name tells where the first one is', async () => {
    const Dockerfile = 'FROM node:22 AS build\nFROM golang:1 AS Build\nUSER 1001\n'
    expect(await runRule('IMG023', { Dockerfile })).toEqual([
      'Dockerfile:2:18 warning Stage "Build" is already defined on line 1',
    ])
  })

  test('all but the last one are without effect', async () => {
    const Dockerfile = 'FROM node:22\nCMD a\nCMD b\nENTRYPOINT ["c"]\nCMD d\nUSER 1001\n'
    expect(await runRule('IMG021', { Dockerfile })).toEqual([
      'Dockerfile:2:1 warning This CMD has no effect: the stage has another one below',
      'Dockerfile:3:1 warning This CMD has no effect: the stage has another one below',
    ])
  })

  test('a relative WORKDIR is one thing where the base decides, another where the file does', async () => {
    const Dockerfile =
      'FROM node:22 AS build\nWORKDIR app\nWORKDIR /srv\nWORKDIR app\nFROM node:22\nWORKDIR app\nUSER 1001\n'
    expect(await runRule('IMG024', { Dockerfile })).toEqual([
      'Dockerfile:2:9 warning WORKDIR "app" is a relative path',
      'Dockerfile:6:9 warning WORKDIR "app" is a relative path',
    ])
    expect(await runRule('IMG077', { Dockerfile })).toEqual([
      'Dockerfile:4:9 info WORKDIR "app" counts from the working directory before it',
    ])
  })
})

describe('ports', () => {
  test.each([
    ['80800', 'error EXPOSE 80800: ports end at 65535'],
    ['65535-65536/udp', 'error EXPOSE 65535-65536/udp: ports end at 65535'],
    ['8090-8080', 'error EXPOSE 8090-8080: the range ends before it begins'],
    ['80:8080', 'warning EXPOSE 80:8080: an address or a port of the host has no meaning here'],
    ['http', 'error EXPOSE "http" is no port'],
    ['${LOW}-80800', 'error EXPOSE ${LOW}-80800: ports end at 65535'],
  ])('%s', async (port, expected) => {
    const found = await runRule('IMG026', { Dockerfile: `FROM node:22\nEXPOSE ${port}\nUSER 1001\n` })
    expect(found).toEqual([`Dockerfile:2:8 ${expected}`])
  })

  test.each(['0', '65535', '8080/TCP', '9000-9010/sctp', '$PORT', '8000-${HIGH}/tcp', '${PORT:-8080}'])(
    '%s is valid, or not known',
    async (port) => {
      expect(await runRule('IMG026', { Dockerfile: `FROM node:22\nEXPOSE ${port}\nUSER 1001\n` })).toEqual([])
    },
  )

  test('a variable that is exposed as well is shown once', async () => {
    const Dockerfile = 'FROM node:22\nENV PORT=80 SERVER_PORT=443\nEXPOSE $PORT\nUSER 1001\n'
    expect(await runRule('IMG006', { Dockerfile })).toEqual([
      'Dockerfile:2:13 warning SERVER_PORT=443 names a port reserved for root',
      'Dockerfile:3:8 warning EXPOSE $PORT names a port reserved for root',
    ])
  })
})

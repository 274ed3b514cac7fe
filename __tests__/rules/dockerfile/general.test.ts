import { describe, expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const lines = (code: string, ...text: string[]) => runRule(code, { Dockerfile: [...text, ''].join('\n') })
const FROM = 'FROM docker.io/library/debian:12'

describe('places', () => {
  test('the first package without a version, the others named with it', async () => {
    expect(await lines('IMG033', FROM, 'RUN apt-get update && \\', '    apt-get install -y git=1 curl jq')).toEqual([
      'Dockerfile:3:30 info apt-get installs the newest version of curl, jq',
    ])
  })

  test('the call that leaves a cache', async () => {
    expect(await lines('IMG032', FROM, 'RUN echo a \\', '  && apt-get update')).toEqual([
      'Dockerfile:3:6 info apt-get leaves its cache in the image (/var/lib/apt/lists)',
    ])
  })

  test('each manager of a RUN once', async () => {
    const found = await lines('IMG032', FROM, 'RUN apt-get update && pip install a && pip install b')
    expect(found).toHaveLength(2)
  })

  test('the variable itself', async () => {
    expect(await lines('IMG064', 'ARG V=1', FROM, 'LABEL a=b version="$V"')).toEqual([
      'Dockerfile:3:20 warning $V is empty here: the stage does not declare it again',
    ])
  })

  test('the first empty line', async () => {
    expect(await lines('IMG061', FROM, 'RUN a \\', '', '', '  && b')).toEqual([
      'Dockerfile:3:1 info This RUN goes on behind an empty line',
    ])
  })
})

describe('severities', () => {
  test.each([
    ['CMD npm start', 'info'],
    ['CMD exec a && b', 'info'],
    ['CMD a && b', 'warning'],
    ["CMD ['node']", 'warning'],
    ['CMD ["node",]', 'warning'],
  ])('%s', async (instruction, severity) => {
    expect((await lines('IMG042', FROM, instruction)).map((line) => line.split(' ')[1])).toEqual([severity])
  })

  test('a lone cd has no effect, one before others is a matter of taste', async () => {
    expect(await lines('IMG040', FROM, 'RUN cd /a', 'RUN cd /a && ls')).toEqual([
      'Dockerfile:2:5 warning "cd /a" is without effect on the next instruction',
      'Dockerfile:3:5 info "cd /a" does what WORKDIR is for',
    ])
  })

  test('several files to a folder that exists', async () => {
    expect(
      (await lines('IMG046', FROM, 'WORKDIR /app', 'COPY a b /app', 'COPY a b /tmp', 'COPY a b x')).map(
        (line) => line.split(' ')[1],
      ),
    ).toEqual(['info', 'info', 'warning'])
  })

  test('sudo in a stage that is not shipped', async () => {
    const found = await lines('IMG013', `${FROM} AS build`, 'RUN sudo make', FROM, 'RUN sudo make')
    expect(found.map((line) => line.split(' ')[1])).toEqual(['info', 'warning'])
  })
})

describe('pipes', () => {
  test.each([
    'RUN set -o pipefail; curl x | tar x',
    'RUN echo a | tee b',
    'RUN if dpkg -l | grep -q x; then ls; fi',
    'RUN ["sh", "-c", "curl x | tar x"]',
  ])('%s', async (run) => {
    expect(await lines('IMG043', FROM, run)).toEqual([])
  })

  test('a SHELL of the base stage counts', async () => {
    const text = [`${FROM} AS a`, 'SHELL ["/bin/bash", "-euo", "pipefail", "-c"]', 'FROM a', 'RUN curl x | tar x']
    expect(await lines('IMG043', ...text)).toEqual([])
    expect(await lines('IMG043', ...text, FROM, 'RUN curl x | tar x')).toHaveLength(1)
  })
})

import { expect, test } from 'vitest'
import { dockerfileSubject } from '../../../src/check/subjects/dockerfile.ts'
import { createSource } from '../../../src/model/source.ts'
import { usedStages } from '../../../src/model/subject/used-stages.ts'

const used = (text: string): number[] =>
  [...usedStages(dockerfileSubject(createSource('Dockerfile', text)).dockerfile)].map(({ index }) => index).sort()

test.each<[string, string, number[]]>([
  ['FROM', 'FROM a AS one\nFROM b\nFROM one\n', [0, 2]],
  [
    'COPY --from, by name and by index',
    'FROM a AS One\nFROM b\nFROM c\nCOPY --from=one /x /\nCOPY --from=1 /y /\n',
    [0, 1, 2],
  ],
  ['RUN --mount', 'FROM a AS one\nFROM b\nRUN --mount=type=bind,from=one,target=/x ls\n', [0, 1]],
  [
    'the stages of those stages',
    'FROM a AS one\nFROM one AS two\nFROM b AS not\nFROM c\nCOPY --from=two /x /\n',
    [0, 1, 3],
  ],
  ['the last of a name', 'FROM a AS x\nFROM b AS x\nFROM c\nCOPY --from=x / /\n', [1, 2]],
  ['none that comes later', 'FROM c\nCOPY --from=x / /\nFROM a AS x\nFROM b\n', [2]],
  ['no stage', 'RUN ls\n', []],
])('a build uses %s', (_, text, stages) => {
  expect(used(text)).toEqual(stages)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { mutant } from '../../parse/dockerfile/mutant.ts'

const PIPELINE =
  'build: { extends: .kaniko:build-push, variables: { WORKING_DIR: a, DOCKERFILE: a/Dockerfile, IMAGE_NAMES: "x:1" } }\n'

test('no rule fails on a Dockerfile, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(mutant, async (text) => {
      const files = { 'a/Dockerfile': text, 'a/.dockerignore': text, '.gitlab-ci-dso.yml': PIPELINE }
      const { unverified, findings } = await check({ files, rules: 'all' })
      expect(unverified.filter(({ reason }) => reason === 'rule-failed')).toEqual([])
      for (const { location } of findings) expect(location.start.line).toBeGreaterThan(0)
    }),
    { numRuns: 1500 },
  )
}, 120_000)

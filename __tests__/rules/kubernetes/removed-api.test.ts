import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'

const CRON_JOB = 'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: { name: menage }\nspec: {}\n'

test.each([
  ['1.24', 0],
  ['1.25', 1],
  ['1.33', 1],
])('with clusters in %s', async (version, expected) => {
  const profile = { name: 'essai', kubernetes: { version } }
  const { findings } = await check({ files: { 'a.yaml': CRON_JOB }, profile, rules: ['K8S039'] })
  expect(findings).toHaveLength(expected)
})

import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

/** Two trees of aliases, each of ten to the eighth leaves. */
const wide = (anchor: string) =>
  [`${anchor}0: &${anchor}0 [x, x, x, x, x, x, x, x, x, x]`]
    .concat(
      Array.from({ length: 8 }, (_, at) => {
        const lower = Array.from({ length: 10 }, () => `*${anchor}${at}`).join(', ')
        return `${anchor}${at + 1}: &${anchor}${at + 1} [${lower}]`
      }),
    )
    .join('\n')

test('probes that aliases make huge are not compared for ever', async () => {
  const text = `apiVersion: v1
kind: Pod
metadata: { name: web }
${wide('a')}
${wide('b')}
spec:
  containers:
    - { name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { exec: { command: *a8 } }, livenessProbe: { exec: { command: *b8 } } }
`
  const started = performance.now()
  expect(await runRule('K8S139', { 'a.yaml': text })).toEqual([])
  expect(performance.now() - started).toBeLessThan(5_000)
})

import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'

const PROBE = '{ tcpSocket: { port: 8080 } }'

const found = async (fields: string): Promise<string[]> => {
  const text = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
${fields}`
  const { findings } = await check({
    files: { 'a.yaml': text },
    rules: ['probes', 'liveness-probe', 'readiness-probe'],
  })
  return findings.map(({ rule, severity }) => `${rule} ${severity}`)
}

test('what is missing is said once: all three, or the one of the best practices', async () => {
  expect(await found('')).toEqual(['K8S005 warning'])
  expect(await found(`      livenessProbe: ${PROBE}\n`)).toEqual(['K8S055 info'])
  expect(await found(`      readinessProbe: ${PROBE}\n`)).toEqual(['K8S054 info'])
  expect(await found(`      startupProbe: ${PROBE}\n`)).toEqual(['K8S054 info', 'K8S055 info'])
  expect(await found(`      livenessProbe: ${PROBE}\n      readinessProbe: ${PROBE}\n`)).toEqual([])
})

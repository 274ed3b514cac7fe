import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'

test('one finding per port, its probes in related', async () => {
  const text = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      ports: [{ containerPort: 80 }]
      livenessProbe: { httpGet: { path: /, port: 80 } }
      readinessProbe: { tcpSocket: { port: 1024 } }
`
  const { findings } = await check({ files: { 'a.yaml': text }, rules: ['K8S017'] })
  expect(
    findings.map(({ location, related }) => [location.start.line, related.map(({ start }) => start.line)]),
  ).toEqual([
    [8, [9]],
    [10, []],
  ])
})

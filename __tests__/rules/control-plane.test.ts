import { expect, test } from 'vitest'
import { runRule } from './run-rule.ts'

const pod = (...words: readonly string[]) => ({
  'static.yaml': `apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n    - name: api\n      command:\n${words.map((word) => `        - ${word}\n`).join('')}`,
})

test('a wrong argument is shown where it stands, a missing one at its program', async () => {
  expect(await runRule('K8S300', pod('kube-apiserver', '--profiling=false', '--anonymous-auth=true'))).toEqual([
    'static.yaml:10:11 info kube-apiserver runs with "--anonymous-auth=true"',
  ])
  expect(await runRule('K8S300', pod('kube-apiserver'), 'fr')).toEqual([
    'static.yaml:8:11 info kube-apiserver s’exécute sans « --anonymous-auth »',
  ])
})

test('of two arguments that go together, the missing ones are named', async () => {
  expect(await runRule('K8S304', pod('kube-apiserver', '--kubelet-client-key=cle.pem'))).toEqual([
    'static.yaml:8:11 info kube-apiserver runs without "--kubelet-client-certificate"',
  ])
})

test('a kubelet may have its settings in a file', async () => {
  expect(await runRule('K8S344', pod('kubelet', '--config=/etc/kubelet.yaml'))).toEqual([])
  expect(await runRule('K8S344', pod('kubelet', '--config=/etc/kubelet.yaml', '--anonymous-auth=true'))).toHaveLength(1)
})

test.each([
  ['K8S322', '--request-timeout=1h', 1],
  ['K8S322', '--request-timeout=$(TIMEOUT)', 0],
  ['K8S319', '--audit-log-maxage=$(AGE)', 0],
  ['K8S306', '--authorization-mode=Node, AlwaysAllow', 1],
  ['K8S329', '--tls-cipher-suites=TLS_AES_128_GCM_SHA256', 0],
  ['K8S329', '--tls-cipher-suites=$(CIPHERS)', 0],
])('%s on %s', async (code, argument, count) => {
  expect(await runRule(code, pod('kube-apiserver', argument))).toHaveLength(count)
})

import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const pod = (spec: string, own = '') =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata:
      annotations: { container.apparmor.security.beta.kubernetes.io/web: unconfined }
    spec:
${spec}      containers:
        - name: web
          image: ghcr.io/demo/web:1.0
${own}`

const onPod = (field: string) => pod(`      securityContext: { ${field} }\n`)
const onContainer = (field: string) => pod('', `          securityContext: { ${field} }\n`)

test.each([
  ['K8S013', onContainer('privileged: true'), '12:42 error Container "web" is privileged'],
  [
    'K8S043',
    onContainer('allowPrivilegeEscalation: true'),
    '12:56 error Container "web" sets allowPrivilegeEscalation to true',
  ],
  [
    'K8S044',
    onContainer('capabilities: { add: [NET_BIND_SERVICE, SYS_TIME, ALL] }'),
    '12:70 error Container "web" adds SYS_TIME, ALL',
  ],
  ['K8S045', onContainer('procMount: Unmasked'), '12:41 error Container "web" sets procMount to "Unmasked"'],
  ['K8S046', onPod('seccompProfile: { type: Unconfined }'), '9:50 error The pod has the seccomp profile "Unconfined"'],
  [
    'K8S047',
    onPod('sysctls: [{ name: kernel.sem, value: "1" }]'),
    '9:44 error The pod sets the kernel parameter "kernel.sem"',
  ],
  ['K8S048', onPod('runAsUser: 0'), '9:37 error The pod runs as root: runAsUser is 0'],
  ['K8S048', onContainer('runAsUser: 0'), '12:41 error Container "web" runs as root: runAsUser is 0'],
  ['K8S049', onContainer('runAsNonRoot: false'), '12:44 error Container "web" may run as root: runAsNonRoot is false'],
  ['K8S050', onPod('seLinuxOptions: { type: spc_t }'), '9:50 error The pod sets seLinuxOptions.type to "spc_t"'],
  ['K8S051', onContainer('runAsNonRoot: true'), '7:74 error Container "web" has the AppArmor profile "unconfined"'],
  [
    'K8S052',
    pod('      volumes: [{ name: partage, nfs: { server: nfs.demo.fr, path: / } }]\n'),
    '9:34 error Volume "partage" is of type nfs',
  ],
  [
    'K8S012',
    pod('      volumes: [{ name: journaux, hostPath: { path: /var/log } }]\n'),
    '9:53 error Volume "journaux" mounts "/var/log" of the node',
  ],
  ['K8S053', onPod('windowsOptions: { hostProcess: true }'), '9:57 error The pod sets windowsOptions.hostProcess'],
  ['K8S041', pod('      hostNetwork: true\n'), '9:20 error The pod sets hostNetwork'],
  [
    'K8S042',
    pod('', '          ports: [{ containerPort: 8080, hostPort: 80 }]\n'),
    '12:52 error Container "web" takes port 80 of its node',
  ],
])('%s points at the value that contradicts the standard', async (code, text, expected) => {
  expect(await runRule(code, { 'a.yaml': text })).toEqual([`a.yaml:${expected}`])
})

test('names the container in French too', async () => {
  expect(await runRule('K8S048', { 'a.yaml': onContainer('runAsUser: 0') }, 'fr')).toEqual([
    'a.yaml:12:41 error Le conteneur « web » tourne en root : runAsUser vaut 0',
  ])
})

test('hostPath has one finding, not one more as a volume type', async () => {
  const text = pod('      volumes: [{ name: journaux, hostPath: { path: /var/log } }]\n')
  expect(await runRule('K8S052', { 'a.yaml': text })).toEqual([])
})

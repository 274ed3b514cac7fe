import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S339',
  name: 'etcd-tls',
  program: 'etcd',
  argument: ['cert-file', 'key-file'],
  must: set('/etc/kubernetes/pki/etcd/server.pem'),
  cis: '2.1',
  equivalents: ['checkov/CKV_K8S_116'],
  en: 'Without a certificate, what the cluster knows travels unencrypted.',
  fr: 'Sans certificat, tout ce que sait le cluster circule en clair.',
})

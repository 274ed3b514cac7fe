import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S342',
  name: 'etcd-peer-tls',
  program: 'etcd',
  argument: ['peer-cert-file', 'peer-key-file'],
  must: set('/etc/kubernetes/pki/etcd/peer.pem'),
  cis: '2.4',
  equivalents: ['checkov/CKV_K8S_119'],
  en: 'Without a certificate, the members of etcd talk to each other unencrypted.',
  fr: 'Sans certificat, les membres d’etcd se parlent en clair.',
})

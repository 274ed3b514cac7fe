import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S352',
  name: 'kubelet-tls',
  program: 'kubelet',
  argument: ['tls-cert-file', 'tls-private-key-file'],
  must: set('/etc/kubernetes/pki/kubelet.pem'),
  cis: '4.2.10',
  equivalents: ['checkov/CKV_K8S_148'],
  en: 'Without a certificate, the kubelet shows one that it signed itself, which no client can check.',
  fr: 'Sans certificat, le kubelet en présente un qu’il a signé lui-même et qu’aucun client ne peut vérifier.',
})

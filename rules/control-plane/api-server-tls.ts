import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S326',
  name: 'api-server-tls',
  program: 'kube-apiserver',
  argument: ['tls-cert-file', 'tls-private-key-file'],
  must: set('/etc/kubernetes/pki/api.pem'),
  cis: '1.2.30',
  equivalents: ['checkov/CKV_K8S_100'],
  en: 'Without a certificate, the server shows one that it signed itself, which no client can check.',
  fr: 'Sans certificat, le serveur en présente un qu’il a signé lui-même et qu’aucun client ne peut vérifier.',
})

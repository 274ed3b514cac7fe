import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S324',
  name: 'api-server-account-key',
  program: 'kube-apiserver',
  argument: 'service-account-key-file',
  must: set('/etc/kubernetes/pki/sa.pub'),
  cis: '1.2.28',
  equivalents: ['checkov/CKV_K8S_97'],
  en: 'Without a key pair of its own for service accounts, their tokens are checked with the key of TLS, which cannot be changed apart.',
  fr: 'Sans paire de clés propre aux comptes de service, leurs jetons se vérifient avec la clé TLS, qui ne peut être changée à part.',
})

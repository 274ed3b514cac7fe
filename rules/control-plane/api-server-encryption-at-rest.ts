import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S328',
  name: 'api-server-encryption-at-rest',
  program: 'kube-apiserver',
  argument: 'encryption-provider-config',
  must: set('/etc/kubernetes/encryption.yaml'),
  cis: '1.2.33',
  equivalents: ['checkov/CKV_K8S_104'],
  en: 'Without it, secrets lie in etcd in clear text.',
  fr: 'Sans cette configuration, les secrets figurent en clair dans etcd.',
})

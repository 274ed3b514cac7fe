import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { never } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S303',
  name: 'api-server-kubelet-https',
  program: 'kube-apiserver',
  argument: 'kubelet-https',
  must: never('false', 'true'),
  cis: '1.2.4',
  equivalents: ['checkov/CKV_K8S_71'],
  en: 'Logs and commands would go to the nodes unencrypted.',
  fr: 'Journaux et commandes iraient aux nœuds sans chiffrement.',
})

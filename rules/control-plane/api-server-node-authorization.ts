import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { includes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S307',
  name: 'api-server-node-authorization',
  program: 'kube-apiserver',
  argument: 'authorization-mode',
  must: includes('Node', 'RBAC'),
  cis: '1.2.8',
  equivalents: ['checkov/CKV_K8S_75'],
  en: 'Without it, a kubelet may read the secrets of the other nodes.',
  fr: 'Sans ce mode, un kubelet peut lire les secrets des autres nœuds.',
})

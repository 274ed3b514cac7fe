import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { includes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S313',
  name: 'api-server-node-restriction',
  program: 'kube-apiserver',
  argument: 'enable-admission-plugins',
  must: includes('NodeRestriction', 'AlwaysPullImages'),
  cis: '1.2.17',
  equivalents: ['checkov/CKV_K8S_85'],
  en: 'Without it, a kubelet may change the pods and the labels of other nodes.',
  fr: 'Sans cette extension, un kubelet peut modifier les pods et les labels des autres nœuds.',
})

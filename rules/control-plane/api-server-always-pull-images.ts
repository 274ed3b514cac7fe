import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { includes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S310',
  name: 'api-server-always-pull-images',
  program: 'kube-apiserver',
  argument: 'enable-admission-plugins',
  must: includes('AlwaysPullImages', 'NodeRestriction'),
  cis: '1.2.12',
  equivalents: ['checkov/CKV_K8S_80'],
  en: 'Without it, a pod may use a private image that another one has pulled to the node.',
  fr: 'Sans cette extension, un pod peut employer une image privée qu’un autre a téléchargée sur le nœud.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S344',
  name: 'kubelet-anonymous-auth',
  program: 'kubelet',
  argument: 'anonymous-auth',
  must: exactly('false', 'true'),
  cis: '4.2.1',
  equivalents: ['checkov/CKV_K8S_138'],
  en: 'Whoever reaches the node could ask the kubelet for its pods and logs.',
  fr: 'Quiconque atteint le nœud pourrait demander au kubelet ses pods et ses journaux.',
})

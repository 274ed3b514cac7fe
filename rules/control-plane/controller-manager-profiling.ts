import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S331',
  name: 'controller-manager-profiling',
  program: 'kube-controller-manager',
  argument: 'profiling',
  must: exactly('false', 'true'),
  cis: '1.3.2',
  equivalents: ['checkov/CKV_K8S_107'],
  en: 'Profiles show details of the program, and making them slows it down.',
  fr: 'Les profils montrent des détails du programme, et leur relevé le ralentit.',
})

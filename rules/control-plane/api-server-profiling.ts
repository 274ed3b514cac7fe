import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S317',
  name: 'api-server-profiling',
  program: 'kube-apiserver',
  argument: 'profiling',
  must: exactly('false', 'true'),
  cis: '1.2.21',
  equivalents: ['checkov/CKV_K8S_90'],
  en: 'Profiles show details of the program, and making them slows it down.',
  fr: 'Les profils montrent des détails du programme, et leur relevé le ralentit.',
})

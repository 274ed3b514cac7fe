import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S337',
  name: 'scheduler-profiling',
  program: 'kube-scheduler',
  argument: 'profiling',
  must: exactly('false', 'true'),
  cis: '1.4.1',
  equivalents: ['checkov/CKV_K8S_114'],
  en: 'Profiles show details of the program, and making them slows it down.',
  fr: 'Les profils montrent des détails du programme, et leur relevé le ralentit.',
})

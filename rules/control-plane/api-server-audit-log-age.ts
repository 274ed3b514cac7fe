import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { atLeast } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S319',
  name: 'api-server-audit-log-age',
  program: 'kube-apiserver',
  argument: 'audit-log-maxage',
  must: atLeast(30),
  cis: '1.2.23',
  equivalents: ['checkov/CKV_K8S_92'],
  en: 'Less than a month of audit logs is gone before an intrusion is noticed.',
  fr: 'Moins d’un mois de journaux d’audit disparaît avant qu’une intrusion soit remarquée.',
})

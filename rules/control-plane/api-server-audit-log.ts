import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S318',
  name: 'api-server-audit-log',
  program: 'kube-apiserver',
  argument: 'audit-log-path',
  must: set('/var/log/kubernetes/audit.log'),
  cis: '1.2.22',
  equivalents: ['checkov/CKV_K8S_91'],
  en: 'Without an audit log, nobody knows who did what.',
  fr: 'Sans journal d’audit, nul ne sait qui a fait quoi.',
})

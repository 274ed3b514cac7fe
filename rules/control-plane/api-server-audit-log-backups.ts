import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { atLeast } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S320',
  name: 'api-server-audit-log-backups',
  program: 'kube-apiserver',
  argument: 'audit-log-maxbackup',
  must: atLeast(10),
  cis: '1.2.24',
  equivalents: ['checkov/CKV_K8S_93'],
  en: 'Rotated audit logs are deleted before anybody has read them.',
  fr: 'Les journaux d’audit archivés sont supprimés avant d’être lus.',
})

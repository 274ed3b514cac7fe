import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { atLeast } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S321',
  name: 'api-server-audit-log-size',
  program: 'kube-apiserver',
  argument: 'audit-log-maxsize',
  must: atLeast(100),
  cis: '1.2.25',
  equivalents: ['checkov/CKV_K8S_94'],
  en: 'Small files rotate so often that the oldest audit logs are lost.',
  fr: 'De petits fichiers tournent si souvent que les plus anciens journaux d’audit sont perdus.',
})

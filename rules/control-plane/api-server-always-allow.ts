import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { excludes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S306',
  name: 'api-server-always-allow',
  program: 'kube-apiserver',
  argument: 'authorization-mode',
  must: excludes('AlwaysAllow', 'Node,RBAC'),
  cis: '1.2.7',
  equivalents: ['checkov/CKV_K8S_74'],
  en: '`AlwaysAllow` lets everybody do everything.',
  fr: '`AlwaysAllow` permet tout à tous.',
})

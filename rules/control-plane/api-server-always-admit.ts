import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { excludes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S309',
  name: 'api-server-always-admit',
  program: 'kube-apiserver',
  argument: 'enable-admission-plugins',
  must: excludes('AlwaysAdmit', 'NodeRestriction'),
  cis: '1.2.11',
  equivalents: ['checkov/CKV_K8S_79'],
  en: '`AlwaysAdmit` lets every object in.',
  fr: '`AlwaysAdmit` admet tout objet.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { excludes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S311',
  name: 'api-server-service-account-plugin',
  program: 'kube-apiserver',
  argument: 'disable-admission-plugins',
  must: excludes('ServiceAccount', 'DefaultStorageClass'),
  cis: '1.2.14',
  equivalents: ['checkov/CKV_K8S_82'],
  en: 'Without it, pods get no identity.',
  fr: 'Sans cette extension, les pods n’ont pas d’identité.',
})

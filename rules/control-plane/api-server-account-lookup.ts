import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { never } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S323',
  name: 'api-server-account-lookup',
  program: 'kube-apiserver',
  argument: 'service-account-lookup',
  must: never('false', 'true'),
  cis: '1.2.27',
  equivalents: ['checkov/CKV_K8S_96'],
  en: 'Without it, the token of a deleted service account stays valid.',
  fr: 'Sans cette vérification, le jeton d’un compte de service supprimé reste valable.',
})

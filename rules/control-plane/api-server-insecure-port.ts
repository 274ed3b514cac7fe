import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { nothingBut } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S315',
  name: 'api-server-insecure-port',
  program: 'kube-apiserver',
  argument: 'insecure-port',
  must: nothingBut('0', '8080'),
  cis: '1.2.19',
  equivalents: ['checkov/CKV_K8S_88'],
  en: 'Whoever reaches this port passes without authentication.',
  fr: 'Quiconque atteint ce port passe sans authentification.',
})

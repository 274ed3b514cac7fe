import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { unset } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S314',
  name: 'api-server-insecure-address',
  program: 'kube-apiserver',
  argument: 'insecure-bind-address',
  must: unset('0.0.0.0'),
  cis: '1.2.18',
  equivalents: ['checkov/CKV_K8S_86'],
  en: 'Whoever reaches this address passes without authentication.',
  fr: 'Quiconque atteint cette adresse passe sans authentification.',
})

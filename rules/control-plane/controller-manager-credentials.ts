import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S332',
  name: 'controller-manager-credentials',
  program: 'kube-controller-manager',
  argument: 'use-service-account-credentials',
  must: exactly('true', 'false'),
  cis: '1.3.3',
  equivalents: ['checkov/CKV_K8S_108'],
  en: 'Otherwise every controller has the rights of all the others.',
  fr: 'Sinon, chaque contrôleur a les droits de tous les autres.',
})

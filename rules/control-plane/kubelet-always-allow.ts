import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { excludes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S345',
  name: 'kubelet-always-allow',
  program: 'kubelet',
  argument: 'authorization-mode',
  must: excludes('AlwaysAllow', 'Webhook'),
  cis: '4.2.2',
  equivalents: ['checkov/CKV_K8S_139'],
  en: '`AlwaysAllow` lets everybody who authenticates run commands in every pod of the node.',
  fr: '`AlwaysAllow` permet à quiconque s’authentifie d’exécuter des commandes dans tous les pods du nœud.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S336',
  name: 'controller-manager-address',
  program: 'kube-controller-manager',
  argument: 'bind-address',
  must: exactly('127.0.0.1', '0.0.0.0'),
  cis: '1.3.7',
  equivalents: ['checkov/CKV_K8S_113'],
  en: 'Only the node itself needs to reach this server.',
  fr: 'Seul le nœud lui-même a besoin d’atteindre ce serveur.',
})

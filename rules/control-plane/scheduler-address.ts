import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S338',
  name: 'scheduler-address',
  program: 'kube-scheduler',
  argument: 'bind-address',
  must: exactly('127.0.0.1', '0.0.0.0'),
  cis: '1.4.2',
  equivalents: ['checkov/CKV_K8S_115'],
  en: 'Only the node itself needs to reach this server.',
  fr: 'Seul le nœud lui-même a besoin d’atteindre ce serveur.',
})

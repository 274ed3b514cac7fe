import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { never } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S341',
  name: 'etcd-auto-tls',
  program: 'etcd',
  argument: 'auto-tls',
  must: never('true', 'false'),
  cis: '2.3',
  equivalents: ['checkov/CKV_K8S_118'],
  en: 'A certificate that etcd signs itself is one that no client can check.',
  fr: 'Un certificat qu’etcd signe lui-même n’est vérifiable par aucun client.',
})

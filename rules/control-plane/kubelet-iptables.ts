import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { never } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S350',
  name: 'kubelet-iptables',
  program: 'kubelet',
  argument: 'make-iptables-util-chains',
  must: never('false', 'true'),
  cis: '4.2.7',
  equivalents: ['checkov/CKV_K8S_145'],
  en: 'The rules of the firewall would no longer follow the network of the pods.',
  fr: 'Les règles du pare-feu ne suivraient plus le réseau des pods.',
})

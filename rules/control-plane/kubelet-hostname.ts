import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { unset } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S351',
  name: 'kubelet-hostname',
  program: 'kubelet',
  argument: 'hostname-override',
  must: unset('noeud-1'),
  cis: '4.2.8',
  equivalents: ['checkov/CKV_K8S_146'],
  en: 'The certificate of the node no longer fits its name.',
  fr: 'Le certificat du nœud ne correspond plus à son nom.',
})

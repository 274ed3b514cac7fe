import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S349',
  name: 'kubelet-kernel-defaults',
  program: 'kubelet',
  argument: 'protect-kernel-defaults',
  must: exactly('true', 'false'),
  cis: '4.2.6',
  equivalents: ['checkov/CKV_K8S_144'],
  en: 'Otherwise the kubelet changes the settings of a kernel that somebody has hardened.',
  fr: 'Sinon, le kubelet modifie les réglages d’un noyau que quelqu’un a durci.',
})

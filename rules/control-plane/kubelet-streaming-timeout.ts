import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { duration } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S348',
  name: 'kubelet-streaming-timeout',
  program: 'kubelet',
  argument: 'streaming-connection-idle-timeout',
  must: duration(Number.POSITIVE_INFINITY, '4h0m0s'),
  cis: '4.2.5',
  equivalents: ['checkov/CKV_K8S_143'],
  en: 'With 0, forgotten terminals stay open for ever and use up the ports of the node.',
  fr: 'Avec 0, les terminaux oubliés restent ouverts sans fin et épuisent les ports du nœud.',
})

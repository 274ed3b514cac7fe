import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { onlyOf, STRONG_CIPHERS } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S354',
  name: 'kubelet-ciphers',
  program: 'kubelet',
  argument: 'tls-cipher-suites',
  must: onlyOf(STRONG_CIPHERS, 'TLS_RSA_WITH_RC4_128_SHA'),
  cis: '4.2.13',
  equivalents: ['checkov/CKV_K8S_151'],
  en: 'A weak cipher lets whoever records the traffic read it.',
  fr: 'Un chiffrement faible laisse lire le trafic à qui l’enregistre.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { never } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S353',
  name: 'kubelet-rotation',
  program: 'kubelet',
  argument: 'rotate-certificates',
  must: never('false', 'true'),
  cis: '4.2.11',
  equivalents: ['checkov/CKV_K8S_149'],
  en: 'The certificate of the node would expire without a successor.',
  fr: 'Le certificat du nœud expirerait sans successeur.',
})

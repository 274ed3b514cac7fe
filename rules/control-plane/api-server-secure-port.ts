import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { never } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S316',
  name: 'api-server-secure-port',
  program: 'kube-apiserver',
  argument: 'secure-port',
  must: never('0', '6443'),
  cis: '1.2.20',
  equivalents: ['checkov/CKV_K8S_89'],
  en: '`0` turns HTTPS off.',
  fr: '`0` désactive HTTPS.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S300',
  name: 'api-server-anonymous-auth',
  program: 'kube-apiserver',
  argument: 'anonymous-auth',
  must: exactly('false', 'true'),
  cis: '1.2.1',
  equivalents: ['checkov/CKV_K8S_68'],
  en: 'Requests without any identity are let in as `system:anonymous`.',
  fr: 'Les requêtes sans identité sont admises comme `system:anonymous`.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { unset } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S302',
  name: 'api-server-token-auth-file',
  program: 'kube-apiserver',
  argument: 'token-auth-file',
  must: unset('/etc/kubernetes/tokens.csv'),
  cis: '1.2.3',
  equivalents: ['checkov/CKV_K8S_70'],
  en: 'The tokens lie in clear text in a file and never expire.',
  fr: 'Les jetons figurent en clair dans un fichier et n’expirent jamais.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { unset } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S301',
  name: 'api-server-basic-auth-file',
  program: 'kube-apiserver',
  argument: 'basic-auth-file',
  must: unset('/etc/kubernetes/auth.csv'),
  cis: '1.2.2',
  equivalents: ['checkov/CKV_K8S_69'],
  en: 'The passwords lie in clear text in a file and change only with a restart.',
  fr: 'Les mots de passe figurent en clair dans un fichier et ne changent qu’au redémarrage.',
})

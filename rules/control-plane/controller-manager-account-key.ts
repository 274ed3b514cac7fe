import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { file } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S333',
  name: 'controller-manager-account-key',
  program: 'kube-controller-manager',
  argument: 'service-account-private-key-file',
  must: file('.pem', '.key'),
  cis: '1.3.4',
  equivalents: ['checkov/CKV_K8S_110'],
  en: 'The tokens of service accounts are signed with this key; another kind of file stops the program.',
  fr: 'Les jetons des comptes de service sont signés par cette clé ; un autre type de fichier arrête le programme.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { file } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S334',
  name: 'controller-manager-root-authority',
  program: 'kube-controller-manager',
  argument: 'root-ca-file',
  must: file('.pem', '.crt', '.cer'),
  cis: '1.3.5',
  equivalents: ['checkov/CKV_K8S_111'],
  en: 'Pods check the API server with this certificate; another kind of file stops the program.',
  fr: 'Les pods vérifient le serveur d’API par ce certificat ; un autre type de fichier arrête le programme.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { duration } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S322',
  name: 'api-server-request-timeout',
  program: 'kube-apiserver',
  argument: 'request-timeout',
  must: duration(300, '1m0s'),
  cis: '1.2.26',
  equivalents: ['checkov/CKV_K8S_95'],
  en: 'Requests that may last for minutes let a few clients occupy the server.',
  fr: 'Des requêtes qui peuvent durer des minutes permettent à peu de clients d’occuper le serveur.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S340',
  name: 'etcd-client-auth',
  program: 'etcd',
  argument: 'client-cert-auth',
  must: exactly('true', 'false'),
  cis: '2.2',
  equivalents: ['checkov/CKV_K8S_117'],
  en: 'Otherwise whoever reaches etcd reads and writes everything.',
  fr: 'Sinon, quiconque atteint etcd lit et écrit tout.',
})

import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S343',
  name: 'etcd-peer-client-auth',
  program: 'etcd',
  argument: 'peer-client-cert-auth',
  must: exactly('true', 'false'),
  cis: '2.5',
  equivalents: ['checkov/CKV_K8S_121'],
  en: 'Otherwise anybody may join etcd as a member.',
  fr: 'Sinon, n’importe qui peut rejoindre etcd comme membre.',
})

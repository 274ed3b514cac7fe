import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { exactly } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S347',
  name: 'kubelet-read-only-port',
  program: 'kubelet',
  argument: 'read-only-port',
  must: exactly('0', '10255'),
  cis: '4.2.4',
  equivalents: ['checkov/CKV_K8S_141'],
  en: 'This port shows the pods of the node without authentication.',
  fr: 'Ce port montre les pods du nœud sans authentification.',
})

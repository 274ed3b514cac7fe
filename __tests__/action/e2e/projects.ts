/** Trees of files for the steps under test; `RULES` names the one rule that they are about, whatever rules there are. */
export const RULES = 'service-node-port'

const MANIFEST = `version: 1
project: { name: demo }
environments:
  - { name: prod, stage: prod }
repositories:
  - { name: boutique-api, url: 'https://github.com/forge/boutique.git' }
`

const service = (type: string): string => `apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  type: ${type}
  selector: { app: web }
  ports: [{ port: 8080 }]
`

type Files = Readonly<Record<string, string>>

/** Nothing to find. */
export const SOUND: Files = { 'accostage.yaml': MANIFEST, 'deploy/web.yaml': service('ClusterIP') }

/** Kyverno refuses its Service in production. */
export const REFUSED: Files = { 'accostage.yaml': MANIFEST, 'deploy/web.yaml': service('NodePort') }

/** The same with a manifest that is not valid. */
export const UNDECLARED: Files = { ...SOUND, 'accostage.yaml': `${MANIFEST}colour: blue\n` }

/** Names and texts that try to speak to the runner, to a terminal and to a Markdown page. */
export const HOSTILE: Files = {
  ...REFUSED,
  ...Object.fromEntries(
    [
      '::error::name',
      '::add-mask::a',
      '##[error]name',
      '::stop-commands::x',
      'a\n::set-output name=verdict::x',
      'a\r::warning::b',
      'a%0A::error::b',
      '\u001b[2J\u202e.',
      '<img src=x onerror=alert(1)>',
      '| a | @team `b` ',
      '$(touch owned)',
    ].map((name) => [`deploy/${name}.yaml`, service(`NodePort # ${name.replaceAll(/[\r\n]/g, ' ')}`)]),
  ),
  Dockerfile: 'FROM alpine:3.20\nEXPOSE ::error::80 ##[add-mask]a\nRUN echo "::stop-commands::x"\n',
  'deploy/::warning::broken.yaml': '::error::a: [\n##[error]b\n',
}

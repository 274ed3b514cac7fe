import { describe, expect, it } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const VALUE = 'Port41l-de-mer'
const TOKEN = ['glptt', '4f0c9a7be2d8136540ab9c7d2e1f8a63b5047d9e'].join('-')
const Dockerfile = 'FROM scratch\n'

describe('SEC002 clear-text-credential', () => {
  it('is a warning, an error for a shape that only a token has, advice in samples', async () => {
    const files = {
      Dockerfile,
      'chart/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
      'chart/values.yaml': `db:\n  password: ${VALUE}\n  url: postgres://portail:${VALUE}@base/portail\n  note: ${TOKEN}\n`,
      '.env': `# local\nDB_PASSWORD='${VALUE}'\n`,
      '.env.example': `API_TOKEN=${TOKEN}\n`,
    }
    expect(await runRule('SEC002', files)).toEqual([
      '.env:2:13 warning "DB_PASSWORD" holds a credential in clear text',
      '.env.example:1:11 info "API_TOKEN" holds a credential in clear text: GitLab trigger token',
      'chart/values.yaml:2:13 warning "password" holds a credential in clear text',
      'chart/values.yaml:3:8 warning "url" holds an address with its password',
      'chart/values.yaml:4:9 error "note" holds a credential in clear text: GitLab trigger token',
    ])
    expect(await runRule('SEC002', files, 'fr')).toContain(
      'chart/values.yaml:4:9 error « note » contient un secret en clair : jeton de déclenchement GitLab',
    )
  })

  it('reads the environment of containers and the variables of the CI', async () => {
    const files = {
      'web.yaml': `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0.0
      env:
        - { name: DB_PASSWORD, value: ${VALUE} }
        - { name: API_TOKEN, valueFrom: { secretKeyRef: { name: api, key: token } } }
`,
      '.gitlab-ci-dso.yml': `variables:\n  NEXUS_PASSWORD: ${VALUE}\n  SONAR_TOKEN: $SONAR_TOKEN\n`,
    }
    expect(await runRule('SEC002', files)).toEqual([
      '.gitlab-ci-dso.yml:2:19 warning "NEXUS_PASSWORD" holds a credential in clear text',
      'web.yaml:9:39 warning "DB_PASSWORD" holds a credential in clear text',
    ])
  })

  it('leaves the keys of a ConfigMap to K8S023, but not what their values hold', async () => {
    const files = {
      'config-map.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data:
  DB_PASSWORD: ${VALUE}
  DB_URL: postgres://portail:${VALUE}@base/portail
  application.properties: |
    spring.datasource.username=portail
    spring.datasource.password=${VALUE}
`,
    }
    expect(await runRule('SEC002', files)).toEqual([
      'config-map.yaml:6:11 warning "DB_URL" holds an address with its password',
      'config-map.yaml:9:1 warning "spring.datasource.password" holds a credential in clear text',
    ])
  })

  it('never shows a value', async () => {
    const values = `password: ${VALUE}\nurl: postgres://u:${VALUE}@base\ntoken: ${TOKEN}\nlist: [${TOKEN}, ${VALUE}]\n`
    const report = JSON.stringify(await check({ files: { 'values.yaml': values, Dockerfile }, rules: 'all' }))
    expect(report).not.toContain(VALUE)
    expect(report).not.toContain(TOKEN)
  })
})

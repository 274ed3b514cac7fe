import { describe, expect, it } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const Dockerfile = 'FROM scratch\n'
const dashes = (label: string): string => `-----${label}-----`
const KEY = `${dashes('BEGIN RSA PRIVATE KEY')}\nMIIEowIBAAKCAQEA\n${dashes('END RSA PRIVATE KEY')}\n`
const TOKEN = ['glptt', '4f0c9a7be2d8136540ab9c7d2e1f8a63b5047d9e'].join('-')

describe('secret files', () => {
  it('SEC007 relates a decrypted file to its encrypted twin', async () => {
    const files = { Dockerfile, 'conf/secrets.yml.dec': 'a: 1\n', 'conf/secrets.yml.enc': 'a: ENC[x]\n' }
    const { findings } = await check({ files, rules: ['SEC007'] })
    expect(findings.map(({ location, related }) => [location.path, related.map(({ path }) => path)])).toEqual([
      ['conf/secrets.yml.dec', ['conf/secrets.yml.enc']],
    ])
  })

  it('are reported by one rule each', async () => {
    const files = {
      Dockerfile,
      'conf/secrets.yml.dec': `key: |\n${KEY}`,
      'ssh/id_rsa': KEY,
      'certs/web.pem': KEY,
      'outils/miroir.sh': `KEY="${KEY}"\n`,
      'sops/keys.txt': 'AGE-SECRET-KEY-1REDACTED\n',
      '.env': `TLS_KEY="${dashes('BEGIN PRIVATE KEY')}"\n`,
    }
    const { findings } = await check({ files, rules: ['SEC002', 'SEC007', 'SEC010', 'SEC012'] })
    expect(findings.map(({ rule, location, severity }) => [location.path, rule, severity])).toEqual([
      ['.env', 'SEC002', 'error'],
      ['certs/web.pem', 'SEC012', 'error'],
      ['conf/secrets.yml.dec', 'SEC007', 'error'],
      ['outils/miroir.sh', 'SEC010', 'error'],
      ['sops/keys.txt', 'SEC012', 'error'],
      ['ssh/id_rsa', 'SEC007', 'error'],
    ])
  })

  it('are advice in tests and in the documentation', async () => {
    const files = {
      Dockerfile,
      'tests/certs/web.key': KEY,
      'docs/sops/keys.txt': 'AGE-SECRET-KEY-1REDACTED\n',
      'e2e/store.p12': '0',
      'e2e/run.sh': `curl -F token=${TOKEN}\n`,
    }
    const { findings } = await check({ files, rules: ['SEC007', 'SEC010', 'SEC012'] })
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'info', 'info', 'info'])
  })

  it('SEC012 warns of a key behind a passphrase', async () => {
    const files = {
      Dockerfile,
      'a.pem': `${dashes('BEGIN ENCRYPTED PRIVATE KEY')}\nMIIF\n`,
      'b.pem': `${dashes('BEGIN RSA PRIVATE KEY')}\nProc-Type: 4,ENCRYPTED\nMIIF\n`,
    }
    expect(await runRule('SEC012', files, 'fr')).toEqual([
      'a.pem:1:1 warning Le fichier contient une clé privée protégée par une phrase de passe',
      'b.pem:1:1 warning Le fichier contient une clé privée protégée par une phrase de passe',
    ])
  })

  it('SEC010 points at each token of a workflow and shows none', async () => {
    const files = {
      Dockerfile,
      '.github/workflows/mirror.yml': `on: push\njobs:\n  a: { steps: [{ run: "curl -F token=${TOKEN}" }] }\n  # ${TOKEN}\n`,
    }
    expect(await runRule('SEC010', files)).toEqual([
      '.github/workflows/mirror.yml:3:38 error A credential stands here in clear text: GitLab trigger token',
      '.github/workflows/mirror.yml:4:5 error A credential stands here in clear text: GitLab trigger token',
    ])
    expect(JSON.stringify(await check({ files, rules: 'all' }))).not.toContain(TOKEN)
  })
})

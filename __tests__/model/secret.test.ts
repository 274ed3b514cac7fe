import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  announcesSecret,
  credentialIn,
  encryptedTwin,
  findToken,
  findTokens,
  isPlaceholder,
  redactLine,
  redactTokens,
  secretFile,
} from '../../src/model/secret.ts'

const NAMES = [
  'password passwd pwd pass passphrase secret token credential credentials private_key secret_key api_key apikey access_key',
].flatMap((list) => list.split(' '))

/** Put together here, so that no scanner takes this file for a leak. */
const fake = (...parts: string[]): string => parts.join('')
const TOKENS: readonly (readonly [string, string])[] = [
  ['GitLab trigger token', fake('glptt', '-4f0c9a7be2d8136540ab9c7d2e1f8a63b5047d9e')],
  ['GitLab token', fake('glpat', '-K3yT0p4rQ2wE9rT8yU7i')],
  ['GitHub token', fake('ghp', '_R7kQ2mZx9Wb4Tn6Yc1Vd8Hs3Jf5Lg0Pa2Ek4')],
  ['GitHub token', fake('github', '_pat_11ABC2DEF0gHiJkLmNoPqR_sTuVwXyZ')],
  ['AWS access key', fake('AKIA', 'Q3T7Z9W2R5Y8K1M4')],
  ['age secret key', fake('AGE-SECRET', '-KEY-1', 'Q3T7Z9W2R5Y8K1M4P6'.repeat(4).slice(0, 58))],
  ['private key', fake('-----BEGIN RSA ', 'PRIVATE KEY-----')],
  ['private key', fake('-----BEGIN ENCRYPTED COSIGN ', 'PRIVATE KEY-----')],
  ['private key', fake('-----BEGIN PGP ', 'PRIVATE KEY BLOCK-----')],
  ['Slack token', fake('xoxb', '-2401-9835-aBxDeZgH')],
  ['Stripe key', fake('sk', '_live_4eC39HqLyjWDarjtT1zdp7dc')],
  ['Vault token', fake('hvs', '.CAESIJ2k4l6m8n0pQrStUvWxYz')],
  ['npm token', fake('npm', '_Zx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0Gf9Ed8Cb7')],
  ['Google API key', fake('AIza', 'SyD3kF7hJ1lN9pR5tV2xZ8bC4mQ6wE0yUiO')],
  ['Google OAuth secret', fake('GOCSPX', '-Zx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0G')],
  ['Atlassian token', fake('ATBB', 'Zx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0Gf9Ed')],
  ['Atlassian token', fake('ATATT', '3xFfGF0', 'Zx8Wv7Ut6Sr5Qp4On3_Ml2Kj1Ih0Gf9Ed8Cb7-'.repeat(4), '=2F9A41B0')],
  ['LaunchDarkly SDK key', fake('sdk', '-7d3b9f0e-2c41-4a6d-9e85-b1c0f37a52d8')],
  ['Twilio API key', fake('SK', '7d3b9f0e2c414a6d9e85b1c0f37a52d8')],
]

describe('credentials with a shape of their own', () => {
  it.each(TOKENS)('%s', (kind, token) => {
    const text = `TOKEN=${token} # end`
    expect(findToken(text)).toMatchObject({ kind, start: 6, end: 6 + token.length })
    expect(redactTokens(text)).not.toContain(token)
  })

  it.each([
    fake('glptt', `-${'x'.repeat(40)}`),
    fake('glpat', '-your-token-goes-here'),
    fake('AKIA', 'IOSFODNN7EXAMPLE'),
    fake('ghp', '_1234567890abcdefghijklmnopqrstuvwxyzAB'),
    'a-glptt-in-a-sentence',
    // hashes, identifiers, names
    '7d3b9f0e2c414a6d9e85b1c0f37a52d8',
    'sha256:7d3b9f0e2c414a6d9e85b1c0f37a52d87d3b9f0e2c414a6d9e85b1c0f37a52d8',
    '7d3b9f0e-2c41-4a6d-9e85-b1c0f37a52d8',
    'mob-7d3b9f0e-2c41-4a6d-9e85-b1c0f37a52d8',
    fake('sdk', '-00000000-0000-4000-8000-000000000000'),
    'TASK7d3b9f0e2c414a6d9e85b1c0f37a52d8',
    'ATBBparameter',
    '-----BEGIN CERTIFICATE-----',
    fake('-----BEGIN ', 'PRIVATE KEY-----\n  [...]\n  -----END ', 'PRIVATE KEY-----'),
    fake('-----BEGIN RSA ', 'PRIVATE KEY-----\n-----END RSA ', 'PRIVATE KEY-----'),
    fake('-----BEGIN ', 'PRIVATE KEY-----\\n<private-key>\\n-----END ', 'PRIVATE KEY-----'),
    'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  ])('none in %s', (text) => {
    expect(findToken(text)).toBeUndefined()
  })

  it('are found in order', () => {
    const [, trigger = ''] = TOKENS[0] ?? []
    const [, github = ''] = TOKENS[2] ?? []
    expect([...findTokens(`${github} ${trigger}`)].map(({ kind }) => kind)).toEqual([
      'GitHub token',
      'GitLab trigger token',
    ])
  })

  it('leave nothing of a private key behind when they are redacted', () => {
    const key = fake('-----BEGIN ', 'PRIVATE KEY-----\nMIIEvQ\nIBADAN\n-----END ', 'PRIVATE KEY-----')
    expect(redactTokens(`before ${key} after`)).toBe('before *** after')
    expect(redactTokens(`before ${key.slice(0, 40)}`)).toBe('before ***')
  })

  it.each([
    [fake('https://robot:', 'k7Rz9TqW', '@forge.example.fr/a.git'), 'https://robot:***@forge.example.fr/a.git'],
    [fake('postgres://app:', 'k7Rz9TqW', '@db:5432/app'), 'postgres://app:***@db:5432/app'],
    [fake('https://h/a.yml?private_token=', 'k7Rz9TqW', '&ref=main'), 'https://h/a.yml?private_token=***&ref=main'],
    [fake('Authorization: Bearer ', 'k7Rz9TqWm2Lp4Xc8'), 'Authorization: Bearer ***'],
  ])('redacts what stands where a credential does: %s', (text, clean) => {
    expect(redactTokens(text)).toBe(clean)
    expect(redactTokens(clean)).toBe(clean)
  })

  it.each([
    `https://robot:\${PASSWORD}@forge.example.fr/a.git`,
    'postgres://app:changeme@db:5432/app',
    'https://forge.example.fr:8443/@scope/a?token=<token>',
    '# a Bearer authentication of RFC 6750',
  ])('leaves what only stands for one: %s', (text) => {
    expect(redactTokens(text)).toBe(text)
  })

  it.each([
    [`  motDePasse: a, password: ${fake('k7Rz', '9TqW')} }`, '  motDePasse: a, password: *** }'],
    [`'{"data":{"password":"${fake('k7Rz', '9TqW')}"}}'`, `'{"data":{"password":"***"}}'`],
    [`- { name: db.password, value: "${fake('k7Rz', '9TqW')}" }`, '- { name: db.password, value: "***" }'],
    ['automountServiceAccountToken: true', 'automountServiceAccountToken: true'],
    ['secretName: portail-tls', 'secretName: portail-tls'],
    ['password: {{ .Values.password }}', 'password: {{ .Values.password }}'],
    ['image: registry.example.fr/portail:1.2.3', 'image: registry.example.fr/portail:1.2.3'],
  ])('a line is shown without what goes under a credential’s name: %s', (line, shown) => {
    expect(redactLine(line)).toBe(shown)
  })

  it.each(['://', '://a:', '?token=', 'Bearer ', 'Bearer a', '&token=@'])(
    'comes to an end for a long text of "%s"',
    (piece) => {
      expect(redactTokens(piece.repeat(40_000)).length).toBeGreaterThan(0)
    },
  )

  it('redacts anything without an error, and what is left holds no credential', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...TOKENS.map(([, token]) => ` ${token} `)))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(findToken(redactTokens(pieces.join('\n')))).toBeUndefined()
      }),
    )
  })
})

describe('names that announce a credential', () => {
  it.each([
    'password',
    'DB_PASSWORD',
    'dbPassword',
    'db-password',
    'spring.datasource.password',
    'PGPASSWORD',
    'DBPassword',
    'MYSQL_PWD',
    'SMTP_PASS',
    'password2',
    'api-key',
    'APIKey',
    'secretKey',
    'myprivatekey',
    'clientSecret',
    'GITHUB_TOKEN',
    'accesstoken',
  ])('%s', (name) => expect(announcesSecret(name, NAMES)).toBe(true))

  it.each([
    '',
    'username',
    'PASSWORD_FILE',
    'passwordKey',
    'secretName',
    'existingSecret',
    'imagePullSecret',
    'imagePullSecrets',
    'tls.secret',
    'tokenUrl',
    'tokenReview',
    'TOKEN_TTL',
    'bypass',
    'compass',
    'maxTokens',
    'oauth2',
    'publicKey',
    'AWS_ACCESS_KEY_ID',
    `password_${'x'.repeat(300)}`,
  ])('not %s', (name) => expect(announcesSecret(name, NAMES)).toBe(false))
})

describe('values that stand for another', () => {
  it.each([
    '',
    '  ',
    'changeme',
    '%!s(<nil>)',
    'Default value to be changed',
    'Mot de passe à renseigner',
    'Change-Me!',
    'CHANGEME_PLEASE',
    'replace-me',
    'à changer',
    'a_completer',
    'votre-mot-de-passe',
    'xxxxxxxx',
    'glptt-xxxxxxxxxxxx',
    '********',
    '....',
    '000000',
    'N/A',
    'null',
    'todo',
    'example',
    'dummy-4f2a',
    'test',
    'your-token-here',
    'my password',
    '<password>',
    '[mot de passe]',
    '${DB_PASSWORD}',
    '$(DB_PASSWORD)',
    '$DB_PASSWORD',
    '%DB_PASSWORD%',
    '@db.password@',
    '__DB_PASSWORD__',
    '{{ .Values.password }}',
    '#{db.password}',
    'ENC[AES256_GCM,data:abc]',
    'vault:secret/data/app#password',
    'ref+vault://secret/app',
    '{cipher}0a1b2c',
    'password',
    'DB_PASSWORD',
    'db-password-value',
  ])('%s', (value) => expect(isPlaceholder('DB_PASSWORD', value)).toBe(true))

  it.each(['admin', 'postgres', 'test123', 'Port41l', 'P@ssw0rd!', 'passworddemo', 'demo', '4f0c9a7be2d8', '!?é€'])(
    'not %s',
    (value) => expect(isPlaceholder('DB_PASSWORD', value)).toBe(false),
  )
})

describe('credentials of settings', () => {
  const by = (name: string, value: string) => credentialIn({ name, value }, NAMES)?.by

  it.each([
    ['DB_PASSWORD', 'Port41l'],
    ['password', 'admin'],
    ['adminPassword', '1234'],
    ['token', '4f0c9a7be2d8136540ab'],
    ['clientSecret', '4f0c9a7b-e2d8-1365-40ab-9c7d2e1f8a63'],
    ['SECRET_KEY', 'django-insecure-k3y+t0p=4rq'],
  ])('by the name: %s', (name, value) => expect(by(name, value)).toBe('name'))

  it.each([
    'postgres://portail:Port41l@base:5432/portail',
    'mongodb+srv://u:Port41l@base',
    'redis://:Port41l@cache:6379',
    'jdbc:postgresql://base/portail?user=portail&password=Port41l',
    'Server=base;User Id=portail;Password=Port41l;',
    'amqp://portail:Port%2F41l@bus/%2f',
  ])('by an address: %s', (value) => expect(by('url', value)).toBe('address'))

  it('by a shape, whatever the name', () => {
    for (const [, token] of TOKENS) expect(by('note', `see ${token}`)).toBe('shape')
  })

  it.each([
    ['url', 'https://0a1b2c3d4e5f60718293a4b5c6d7e8f9@sentry.example.fr/42'],
    ['url', 'postgres://user:password@host/db'],
    ['url', 'postgres://portail:${DB_PASSWORD}@base/portail'],
    ['url', 'postgres://portail:$(DB_PASSWORD)@base/portail'],
    ['url', 'https://base.example.fr:8443/a@b'],
    ['image', 'ghcr.io/demo/web:1.0@sha256:0a1b'],
    ['command', 'PWD=/app; ls'],
    ['username', 'Port41l'],
    ['token', 'true'],
    ['token', 'bearer'],
    ['token', '300s'],
    ['token', '42'],
    ['password', '0'],
    ['PWD', '/srv/app'],
    ['token', '/var/run/secrets/token'],
    ['token', 'C:\\secrets\\token'],
    ['token', 'token.txt'],
    ['token', 'https://auth.example.fr/token'],
    ['secret', 'portail-base'],
    ['authSecret', 'portail-16-auth'],
    ['s3.credentials', 's3-creds'],
    ['secretKey', 'username'],
    ['secretKey', 'DB_HOST'],
    ['password', 'db-password'],
    ['password', 'secret/data/app#password'],
    ['password', 'The password of the user'],
    ['password', 'label.login.password'],
    ['token', 'com.example.demo.TokenService'],
    ['password', '$2y$10$abcdefghijklmnopqrstuv'],
    ['password', '$5$s6Subz0X7FSX2zON$r94OtF6gOfWlGmySwvn3pDFIAHbIpe6m'],
    ['password', '{bcrypt}$2a$10$abcdefghijkl'],
    ['htpasswd', 'portail:$apr1$x0y1z2$abcdefghijkl'],
    ['password', 'a'.repeat(5000)],
  ])('none: %s = %s', (name, value) => expect(by(name, value)).toBeUndefined())

  it('are looked for in the lines of a configuration file, and named after the line', () => {
    const value =
      '# password=Port41l\nspring.datasource.url=jdbc:postgresql://base\nspring.datasource.password = "Port41l"\n'
    expect(credentialIn({ name: 'application.properties', value }, NAMES)).toEqual({
      by: 'name',
      name: 'spring.datasource.password',
      line: 2,
    })
    expect(
      credentialIn({ name: 'config.yaml', value: 'db:\n  password: ${DB_PASSWORD} # later\n' }, NAMES),
    ).toBeUndefined()
    expect(credentialIn({ name: 'run.py', value: 'x = 1\npassword = prompt\n' }, NAMES)).toBeUndefined()
  })

  it('never holds the value', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 12 }), (name, value) => {
        const found = credentialIn({ name: `${name}_password`, value }, NAMES)
        if (found) expect(JSON.stringify(found)).not.toContain(value)
      }),
    )
  })
})

describe('files whose name gives them away', () => {
  const files = new Set(['a/secrets.yml.enc', 'base.enc', 'helm/secrets.enc.yaml', 'plain/secrets.yaml'])
  const has = (path: string) => files.has(path)

  it.each([
    ['a/secrets.yml.dec', 'decrypted', 'a/secrets.yml.enc'],
    ['base.dec', 'decrypted', 'base.enc'],
    ['b/secrets.dec', 'decrypted', undefined],
    ['helm/secrets.dec.yaml', 'decrypted', 'helm/secrets.enc.yaml'],
    ['plain/secrets.yaml.dec', 'decrypted', 'plain/secrets.yaml'],
    ['certs/portail.p12', 'keystore', undefined],
    ['certs/portail.PFX', 'keystore', undefined],
    ['ssh/id_ed25519', 'key', undefined],
    ['cosign.key', 'key', undefined],
  ])('%s', (path, kind, twin) => {
    expect(secretFile(path, has)).toBe(kind)
    expect(encryptedTwin(path, has)).toBe(twin)
  })

  it.each(['uefi/MdePkg.dec', 'certs/truststore.p12', 'ssh/id_rsa.pub', 'cosign.pub', 'decor.yaml', 'certs/web.jks'])(
    'not %s',
    (path) => expect(secretFile(path, has)).toBeUndefined(),
  )
})

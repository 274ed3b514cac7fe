import { describe, expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const lines = (code: string, ...instructions: string[]) =>
  runRule(code, { Dockerfile: `FROM debian:12\n${instructions.join('\n')}\nUSER 1001\n` })

describe('network services', () => {
  test('packages, ports and programs, each at its word', async () => {
    expect(
      await lines(
        'IMG012',
        'RUN apt-get install -y \\',
        '    curl \\',
        '    openssh-server',
        'EXPOSE 22',
        'CMD exec /usr/sbin/sshd -D',
      ),
    ).toEqual([
      'Dockerfile:4:5 warning The image installs the network service "openssh-server"',
      'Dockerfile:5:8 warning EXPOSE 22 is the port of an SSH server',
      'Dockerfile:6:10 warning The image starts the network service "sshd"',
    ])
  })

  test('what is removed again is not there', async () => {
    expect(await lines('IMG012', 'RUN apt-get install -y vsftpd && apt-get purge -y vsftpd')).toEqual([])
  })
})

describe('privileges', () => {
  test.each([
    ['RUN sudo make', '"sudo" changes the user'],
    ['ENTRYPOINT ["gosu", "app", "run"]', '"gosu" changes the user'],
    ['CMD ["sh", "-c", "exec su-exec app run"]', '"su-exec" changes the user'],
    ['RUN setcap cap_net_bind_service=+ep /app', '"setcap" gives a program capabilities of its own'],
    ['RUN chmod 0755 /a && chmod ug+s /app', '"chmod" lets a program run as its owner (setuid)'],
    ['ONBUILD RUN sudo make', '"sudo" changes the user'],
  ])('%s', async (instruction, message) => {
    expect((await lines('IMG013', instruction)).map((line) => line.split(' warning ')[1])).toEqual([message])
  })

  test.each([
    'RUN gosu nobody true',
    'RUN setcap -r /app',
    'RUN setcap cap_net_raw= /app',
    'RUN chmod 1777 /tmp/x',
    'RUN chmod g+s /srv',
    'RUN echo sudo chmod u+s',
  ])('%s raises none', async (instruction) => {
    expect(await lines('IMG013', instruction)).toEqual([])
  })
})

describe('scripts from the network', () => {
  test.each([
    'curl -sSL https://x.fr/i | bash',
    'curl -sSL https://x.fr/i | bash -s -- -y',
    'curl -sSL https://x.fr/i | bash -o pipefail',
    'wget -O - https://x.fr/i | gunzip | sh -x',
    'curl https://x.fr/i | python3',
    'sh -c "$(wget -qO- https://x.fr/i)"',
    'bash <(curl -s https://x.fr/i)',
    'eval "`curl -s https://x.fr/i`"',
  ])('%s', async (command) => {
    expect(await lines('IMG027', `RUN ${command}`)).toHaveLength(1)
  })

  test.each([
    'curl https://x.fr/i | sh -c "cat > /i"',
    'curl https://x.fr/i | sh install.sh',
    'curl https://x.fr/i | python3 -c "import sys"',
    'curl https://x.fr/i | tee /i',
    'cat i | sh',
    'VERSION="$(curl -s https://x.fr/v)" && sh install.sh "$VERSION"',
  ])('%s runs nothing unseen', async (command) => {
    expect(await lines('IMG027', `RUN ${command}`)).toEqual([])
  })
})

describe('TLS verification', () => {
  test('shown at the word that switches it off', async () => {
    expect(await lines('IMG028', 'RUN curl -fsSLk https://x.fr/i -o i', 'ENV A=1 PYTHONHTTPSVERIFY="0"')).toEqual([
      'Dockerfile:2:10 warning "curl -fsSLk" accepts any certificate',
      'Dockerfile:3:9 warning "PYTHONHTTPSVERIFY=0" accepts any certificate',
    ])
  })

  test.each([
    'ENV GIT_SSL_NO_VERIFY=false', // git only looks whether it is set
    'RUN A=1 npm_config_strict_ssl="false" npm ci',
    'RUN export PIP_TRUSTED_HOST=x.fr && pip install y',
    'RUN yarn config set strict-ssl false -g',
    'RUN dnf config-manager --save --setopt=main.sslverify=0',
    'RUN pip3 config set global.trusted-host depot.example.org',
    'RUN composer config -g disable-tls true',
    'ONBUILD RUN wget --no-check-certificate https://x.fr/i',
    'RUN aws s3 cp s3://a b --no-verify-ssl',
  ])('%s switches it off', async (instruction) => {
    expect(await lines('IMG028', instruction)).toHaveLength(1)
  })

  test.each([
    'RUN curl -ok https://x.fr/i',
    'RUN curl -k https://localhost:8443/',
    'RUN git config http.sslVerify true',
    'RUN echo "strict-ssl=false" && printf -- --trusted-host',
    'RUN NODE_TLS_REJECT_UNAUTHORIZED=1 npm ci',
    'RUN NODE_TLS_REJECT_UNAUTHORIZED=$CHECK npm ci',
    'ENV NODE_TLS_REJECT_UNAUTHORIZED=$CHECK',
    'RUN constructor --insecure',
  ])('%s leaves it on', async (instruction) => {
    expect(await lines('IMG028', instruction)).toEqual([])
  })
})

test('apt and ADD come with their correction', async () => {
  const { check } = await import('../../../src/index.ts')
  const text =
    'FROM debian:12\nADD app /app\nRUN apt update && apt full-upgrade\nMAINTAINER Demo <a@demo.fr>\nUSER 1001\n'
  const { findings } = await check({ files: { Dockerfile: text }, rules: ['IMG025', 'IMG029', 'IMG030'] })
  const edits = findings.flatMap((finding) => finding.edits ?? []).sort((a, b) => b.span.start - a.span.start)
  const fixed = edits.reduce((now, { span, text: by }) => now.slice(0, span.start) + by + now.slice(span.end), text)
  expect(fixed).toBe(
    'FROM debian:12\nCOPY app /app\nRUN apt-get update && apt full-upgrade\n' +
      'LABEL org.opencontainers.image.authors="Demo <a@demo.fr>"\nUSER 1001\n',
  )
})

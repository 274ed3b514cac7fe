import { describe, expect, test } from 'vitest'
import { hasOption, packageCall } from '../../../src/model/package-manager/package-call.ts'
import { unpinned } from '../../../src/model/package-manager/pins.ts'
import { callOf } from '../../../src/model/subject/called-program.ts'

/** A command of words that stand one blank apart. */
function read(line: string) {
  const [program, ...words] = line.split(' ')
  let at = 0
  const spans = [program, ...words].map((word = '') => {
    const span = { start: at, end: at + word.length }
    at = span.end + 1
    return span
  })
  const call = callOf({ program, arguments: words, words: spans, span: { start: 0, end: line.length } })
  return call && packageCall(call)
}

const summary = (line: string) => {
  const call = read(line)
  return call && [call.manager, call.verb, ...call.operands.map(({ text }) => text)].join(' ')
}

describe('what a package manager is asked for', () => {
  test.each([
    ['apt-get install -y --no-install-recommends -t stable a=1 b', 'apt-get install a=1 b'],
    ['sudo -E apt-get -o Dpkg::Use-Pty=0 install a', 'apt-get install a'],
    ['apt-get full-upgrade', 'apt-get dist-upgrade'],
    ['apk add --no-cache --virtual .build -X https://demo.fr a b', 'apk install a b'],
    ['dnf -y --setopt install_weak_deps=0 module install nodejs:20', 'dnf module-install nodejs:20'],
    ['dnf -y up-min', 'dnf upgrade'],
    ['microdnf group install tools', 'microdnf group-install tools'],
    ['zypper -n --repo x in a', 'zypper install a'],
    ['zypper dup', 'zypper dist-upgrade'],
    ['python3.12 -m pip install -r x.txt a', 'pip install a'],
    ['python -u -m pip install a', 'pip install a'],
    ['pip3 install --index-url https://demo.fr a', 'pip install a'],
    ['npm --prefix web i -g a@1', 'npm install a@1'],
    ['yarn --frozen-lockfile', 'yarn install'],
    ['yarn global add a', 'yarn install a'],
    ['yarn cache clean', 'yarn clean'],
    ['gem install a -v 1 -- --with-x y', 'gem install a'],
    ['go run demo.fr/x@v1 -flag y', 'go run demo.fr/x@v1'],
    ['go install -ldflags -s demo.fr/x@v1', 'go install demo.fr/x@v1'],
  ])('%s', (line, expected) => {
    expect(summary(line)).toBe(expected)
  })

  test.each([
    'npm run install',
    'yarn build',
    'apt-cache policy curl',
    'pipenv install black',
    'python3 app.py -m pip install',
    'python3 -c x',
    'go build ./...',
    'apt-get',
    'notdnf install x',
    'dnf constructor',
  ])('%s changes no package', (line) => {
    expect(read(line)).toBeUndefined()
  })

  test('the place is that of the program and its command', () => {
    expect(read('apt-get -y install curl')?.span).toEqual({ start: 0, end: 18 })
    expect(read('dnf module install x')?.span).toEqual({ start: 0, end: 18 })
    expect(read('yarn --check')?.span).toEqual({ start: 0, end: 4 })
  })

  test('options are found in a row of letters and with their values', () => {
    const call = read('apt-get install -qy --option=x curl')
    expect(call && hasOption(call, ['-y'])).toBe(true)
    expect(call && hasOption(call, ['--option'])).toBe(true)
    expect(call && hasOption(call, ['-z', '--yes'])).toBe(false)
  })
})

describe('packages without a version', () => {
  test.each([
    ['apt-get install a=1 b ./c.deb $D', 'b'],
    ['apt-get install a/stable', ''],
    ['apk add a~1 b>2 c d.apk', 'c'],
    ['dnf install a-1.2 a-b a-c-1:2.3 @group https://demo.fr/x.rpm a-$V', 'a-b'],
    ['dnf module install a a:1', 'a'],
    ['dnf group install a', ''],
    ['dnf upgrade a', ''],
    ['zypper in a=1 b', 'b'],
    ['pip install a==1 b~=2 c . ./d e.whl f/g', 'c'],
    ['pip install -c x.txt a', ''],
    ['pip install git+https://demo.fr/x.git', 'git+https://demo.fr/x.git'],
    ['pip install git+ssh://git@demo.fr/x.git@v1', ''],
    ['npm i a @b/c @b/c@1 ../d e.tgz git://demo.fr/x.git#v1 user/repo', 'a @b/c user/repo'],
    ['npm uninstall a', ''],
    ['gem install a:1 b', 'b'],
    ['gem install a --version 1', ''],
    ['go install demo.fr/x@latest', 'demo.fr/x@latest'],
    ['go get ./... demo.fr/x@v1', ''],
    ['yarn add a@1 b', 'b'],
  ])('%s', (line, expected) => {
    const call = read(line)
    expect(
      call &&
        unpinned(call)
          .map(({ text }) => text)
          .join(' '),
    ).toBe(expected)
  })
})

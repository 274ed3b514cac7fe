import { describe, expect, test } from 'vitest'
import { commandLine } from '../../../src/model/control-plane/arguments.ts'
import type { Container } from '../../../src/model/subject/kubernetes.ts'

const container = (command: unknown, args?: unknown) =>
  ({ get: (field: string) => (field === 'command' ? command : args) }) as unknown as Container

const read = (command: unknown, args?: unknown) => {
  const line = commandLine(container(command, args))
  return line && [line.program, Object.fromEntries([...line.arguments].map(([name, { value }]) => [name, value]))]
}

describe('the command line of a control plane', () => {
  test.each([
    [['kube-apiserver', '--a=b', '--c=d=e', '--f='], undefined, ['kube-apiserver', { a: 'b', c: 'd=e', f: '' }]],
    [['/usr/local/bin/kubelet'], ['--a', 'b', '--switch', '--c=d'], ['kubelet', { a: 'b', switch: 'true', c: 'd' }]],
    [undefined, ['etcd', '-name', 'etcd'], ['etcd', { name: 'etcd' }]],
    [
      ['kube-scheduler', '--a=1', '--a=2'],
      [null, 3, '--b'],
      ['kube-scheduler', { a: '2', b: 'true' }],
    ],
  ])('%j %j', (command, args, expected) => {
    expect(read(command, args)).toEqual(expected)
  })

  test.each([
    [['web', '--data-dir=/var/lib/etcd']],
    [['ls', '/var/lib/etcd']],
    [['etcdctl', 'member', 'list']],
    ['kubelet'],
    [[null, 'kubelet']],
    [undefined],
  ])('none of it in %j', (command) => {
    expect(read(command)).toBeUndefined()
  })

  test('an argument is where its value is written', () => {
    const line = commandLine(container(['kubelet', '--a=1'], ['--b', '2']))
    expect(line?.route).toEqual(['command', 0])
    expect(line?.arguments.get('a')?.route).toEqual(['command', 1])
    expect(line?.arguments.get('b')?.route).toEqual(['args', 1])
  })
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { branchSource } from '../../src/aggregate/source/git-branch.ts'
import { readView } from '../../src/aggregate/view/read.ts'
import { NOW, oldReportText, reportText, take } from './reports.ts'
import { embeddedServer, temporary } from './servers.ts'

const server = embeddedServer()
const repository = temporary('results')
const git = (...args: string[]) =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@t.test', ...args], { stdio: 'pipe' })
afterAll(async () => {
  await server.stop()
  rmSync(repository, { recursive: true, force: true })
})

test('the reports of a branch are read at its tip, once', async () => {
  git('init', '--quiet', '--initial-branch=results')
  mkdirSync(join(repository, 'boutique é'))
  writeFileSync(join(repository, 'boutique é/a "b"\n.json'), reportText())
  writeFileSync(join(repository, 'boutique é/old.json'), oldReportText({ project: undefined }))
  writeFileSync(join(repository, 'boutique é/empty.json'), '')
  writeFileSync(join(repository, 'README.md'), '#')
  symlinkSync('/etc/passwd', join(repository, 'link.json'))
  git('add', '.')
  git('commit', '--quiet', '-m', 'results')
  const { database } = await server.open()
  const results = branchSource(repository, 'results')
  expect(await take(database, results)).toMatchObject({ added: 2, rejected: 1 })
  const { projects } = await readView(database, { now: NOW, sinceDays: 7 })
  expect(projects.map(({ name }) => name)).toEqual(['boutique', 'boutique é'])
  expect(await take(database, results)).toEqual({ added: 0, known: 0, rejected: 0, why: [] })
  writeFileSync(join(repository, 'boutique é/b.json'), reportText({ day: '2026-11-22' }))
  git('add', '.')
  git('commit', '--quiet', '-m', 'more')
  expect(await take(database, results)).toMatchObject({ added: 1, known: 3 })
  await database.close()
}, 60_000)

test('no address nor branch is taken for an option or a program', async () => {
  for (const branch of ['--upload-pack=x', 'a..b', 'a b', '*', 'x:y', 'a@{1}'])
    expect(() => branchSource(repository, branch)).toThrow('no name of a branch')
  const { database } = await server.open()
  for (const address of ['ext::sh -c touch% /tmp/x', '--upload-pack=touch /tmp/x', join(repository, 'none')])
    await expect(take(database, branchSource(address, 'results'))).rejects.toThrow('git cannot fetch')
  await expect(take(database, branchSource(repository, 'none'))).rejects.toThrow('git cannot fetch')
  await database.close()
}, 60_000)

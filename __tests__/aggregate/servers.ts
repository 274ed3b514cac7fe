import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../src/aggregate/store/database.ts'
import { openDatabase } from '../../src/aggregate/store/open.ts'
import { PROCESSES } from '../../src/cli/processes.ts'

/** One PostgreSQL, embedded or not, to test the same things on. */
export interface TestServer {
  /** A new and empty database. */
  open(): Promise<{ readonly place: string; readonly database: Database }>
  stop(): Promise<void>
}

export const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `accostage-${name}-`))

export function embeddedServer(): TestServer {
  const folders: string[] = []
  const newFolder = (): string => {
    const folder = temporary('embedded')
    folders.push(folder)
    return folder
  }
  let made: string | undefined
  return {
    async open() {
      // to make one takes seconds, to copy it does not
      if (made === undefined) {
        made = newFolder()
        await (await openDatabase(made, PROCESSES)).close()
      }
      const place = newFolder()
      cpSync(made, place, { recursive: true })
      return { place, database: await openDatabase(place, PROCESSES) }
    },
    async stop() {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

const DEBIAN = '/usr/lib/postgresql'

/** Where Debian's package put the programs of the newest PostgreSQL, undefined when it is not installed. */
export const postgresqlPrograms = existsSync(DEBIAN)
  ? readdirSync(DEBIAN)
      .filter((version) => existsSync(join(DEBIAN, version, 'bin/initdb')))
      .map((version) => join(DEBIAN, version, 'bin'))
      .at(-1)
  : undefined

/** A real PostgreSQL in a folder of its own, on a socket there; it refuses to run as root, so it runs as its own user then. */
export async function realServer(programs: string): Promise<TestServer> {
  const folder = temporary('postgresql')
  const root = userInfo().uid === 0
  const run = (program: string, ...args: string[]) => {
    const command = root ? ['runuser', '-u', 'postgres', '--', join(programs, program)] : [join(programs, program)]
    const [first = '', ...rest] = [...command, ...args]
    const { status, stderr } = spawnSync(first, rest, {
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
  }
  const [data, socket] = [join(folder, 'data'), join(folder, 's')]
  mkdirSync(socket)
  if (root) {
    const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
    for (const path of [folder, socket]) chownSync(path, id('-u'), id('-g'))
  }
  run('initdb', '-D', data, '-U', 'accostage', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C')
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-c listen_addresses= -c unix_socket_directories=${socket} -c fsync=off`,
    'start',
  )
  let databases = 0
  const place = (name: string): string => `postgres://accostage@/${name}?host=${encodeURIComponent(socket)}`
  return {
    async open() {
      databases += 1
      const name = `test_${databases}`
      run('createdb', '-h', socket, '-U', 'accostage', name)
      return { place: place(name), database: await openDatabase(place(name), PROCESSES) }
    },
    async stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * What Dockerfiles cost with every rule: five of them cold through the command line, five thousand in one process, and
 * hostile ones of a quarter, a half and a whole megabyte, whose time should grow as their size does.
 *
 *   node bench/dockerfiles.mjs [part of the name of a hostile shape]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '../dist/index.js'

const cli = join(import.meta.dirname, '../dist/cli.js')
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

const usual = (name) => `# syntax=docker/dockerfile:1
ARG NODE=22-slim
FROM docker.io/library/node:\${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build && rm -rf node_modules
FROM docker.io/nginxinc/nginx-unprivileged:1.27
ENV NAME=${name} PORT=8080
COPY --from=build --chown=1001:0 /app/dist /usr/share/nginx/html
RUN apt-get update && apt-get install -y curl \\
  && rm -rf /var/lib/apt/lists/*
USER 1001
EXPOSE 8080
`

function cold() {
  const root = mkdtempSync(join(tmpdir(), 'dockerfiles-'))
  for (let index = 0; index < 5; index++) writeFileSync(join(root, `Dockerfile.${index}`), usual(index))
  const time = (args) => {
    const start = performance.now()
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    return performance.now() - start
  }
  const check = [cli, 'check', root, '--shellcheck', 'off']
  const commands = { 'Node.js alone': ['-e', '0'], check, 'check --rules all': [...check, '--rules', 'all'] }
  const times = Object.entries(commands).map(([name, args]) => ({ name, args, ms: [] }))
  for (let run = 0; run < 9; run++) for (const { args, ms } of times) ms.push(time(args))
  rmSync(root, { recursive: true })
  console.log('5 Dockerfiles, cold, ms')
  for (const { name, ms } of times) console.log(name.padEnd(20), median(ms).toFixed(0).padStart(6))
}

async function timed(files) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const report = await check({ files, rules: 'all' })
  const { user, system } = process.cpuUsage(before)
  // on a busy machine the wall shows what others do, the processor also what the collector does on other cores
  const ms = Math.min(performance.now() - start, (user + system) / 1000)
  return { ms, failed: report.unverified.filter(({ reason }) => reason === 'rule-failed') }
}

async function many() {
  const files = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`apps/a${index}/Dockerfile`, usual(`a${index}`)]),
  )
  const { ms } = await timed(files)
  console.log(`5,000 Dockerfiles of 15 lines: ${ms.toFixed(0)} ms`)
}

const repeat = (size, make) => {
  const parts = []
  for (let length = 0, index = 0; length < size; index++) {
    const part = make(index)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

const SHAPES = {
  'one RUN of continued lines': (size) =>
    `FROM a\nRUN true \\\n${repeat(size, (i) => `  && apt-get install x${i} \\\n`)}`,
  'one RUN of comments': (size) => `FROM a\nRUN true \\\n${repeat(size, (i) => `# comment ${i}\n`)}  && ls\n`,
  'one RUN of one word': (size) => `FROM a\nRUN ${'x'.repeat(size)}\n`,
  'one RUN of pipes': (size) => `FROM a\nRUN cat ${repeat(size, () => '| sh ')}\n`,
  'RUN instructions': (size) => `FROM a\n${repeat(size, (i) => `RUN curl -k http://a/${i} | sh\n`)}`,
  'heredocs of one RUN': (size) =>
    `FROM a\nRUN cat ${repeat(size / 2, (i) => `<<E${i} `)}\n${repeat(size / 2, (i) => `E${i}\n`)}`,
  heredocs: (size) => `FROM a\n${repeat(size, (i) => `RUN <<E${i}\nls\nE${i}\n`)}`,
  'one heredoc': (size) => `FROM a\nRUN <<E\n${repeat(size, (i) => `echo ${i} > /x\n`)}E\n`,
  stages: (size) => `${repeat(size, (i) => `FROM a AS s${i}\n`)}USER 1\n`,
  'a chain of stages': (size) => `FROM a AS s0\n${repeat(size, (i) => `FROM s${i} AS s${i + 1}\nENV A${i}=1\n`)}`,
  'copies from stages': (size) =>
    `${repeat(size / 2, (i) => `FROM a AS s${i}\n`)}${repeat(size / 2, (i) => `COPY --from=s${i} /a /b\n`)}`,
  'stages of one name': (size) => repeat(size, () => 'FROM a AS s\nCOPY --from=s / /\n'),
  'ARG in ARG': (size) => `FROM a\nARG A0=x\n${repeat(size, (i) => `ARG A${i + 1}=\${A${i}}y\n`)}`,
  'nested defaults': (size) => `FROM a\nENV A=${'${a:-'.repeat(size / 6)}x${'}'.repeat(size / 6)}\n`,
  'ENV pairs': (size) => `FROM a\nENV ${repeat(size, (i) => `A${i}=$B${i} `)}\n`,
  'one ENV again': (size) => `FROM a\n${repeat(size, (i) => `ENV PATH=$PATH:/a${i}\n`)}`,
  substitutions: (size) => `FROM a\nRUN echo ${'$('.repeat(size / 3)}x${')'.repeat(size / 3)}\n`,
  'JSON arguments': (size) => `FROM a\nCMD ["x"${repeat(size, (i) => `, "a${i}"`)}]\n`,
  users: (size) => `FROM a\n${repeat(size, (i) => `USER u${i}\nRUN ls\n`)}`,
  folders: (size) => `FROM a\n${repeat(size, (i) => `RUN mkdir /d${i}/data && chown x:x /d${i}/data\n`)}`,
  ports: (size) => `FROM a\nEXPOSE ${repeat(size, (i) => `${i} `)}\n`,
  'comments that silence': (size) => `FROM a\n${repeat(size, () => '# hadolint ignore=DL3027\nRUN apt install x\n')}`,
  'quotes without end': (size) => `FROM a\n${repeat(size, (i) => `ENV A${i}="x\n`)}`,
  flags: (size) => `FROM a\nRUN ${repeat(size, (i) => `--mount=type=bind,from=s${i},target=/a${i} `)}ls\n`,
}

async function hostile(wanted) {
  console.log('\nhostile Dockerfile, ms at 256 KB, 512 KB, 1 MB, growth')
  for (const [name, make] of Object.entries(SHAPES)) {
    if (!name.includes(wanted)) continue
    const times = []
    for (const size of [262_144, 524_288, 1_048_576]) {
      const { ms, failed } = await timed({ Dockerfile: make(size) })
      times.push(ms)
      for (const { message } of failed) console.log(`  ${message}`)
    }
    const [small, middle, large] = times
    const growth = `${(middle / small).toFixed(1)} ${(large / middle).toFixed(1)}`
    const flag = large > 2000 || large / small > 8 ? '  <-' : ''
    console.log(`${name.padEnd(28)}${times.map((ms) => ms.toFixed(0).padStart(7)).join('')}   ${growth}${flag}`)
  }
}

await timed({ Dockerfile: usual('warm') })
if (process.argv[2] === undefined) {
  cold()
  await many()
}
await hostile(process.argv[2] ?? '')

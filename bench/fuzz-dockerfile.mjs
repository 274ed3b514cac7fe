/**
 * Checks mutants of Dockerfiles with every rule: prints those that make a rule fail, and the slowest.
 *
 *   node bench/fuzz-dockerfile.mjs [number] [seed] [folder of Dockerfiles]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../dist/index.js'

const number = Number(process.argv[2] ?? 200_000)
let state = Number(process.argv[3] ?? 1) >>> 0
const folder = process.argv[4] ?? join(import.meta.dirname, '../../shared/corpus')

/** Mulberry32: the same mutants for the same seed. */
function random(below) {
  state = (state + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
}

const SEEDS = [
  'ARG V=22\nFROM --platform=$BUILDPLATFORM node:${V:-20}-alpine AS build\nENV A=1 \\\n  # why\n  B="$A c"\nRUN --mount=type=cache,target=/x \\\n  apt-get update && curl -sk x | sh\nFROM build\nUSER ${B%c}:0\nEXPOSE 80/tcp\n',
  '# escape=`\nFROM a\nRUN <<A cat <<-"B"\n$(b)\nA\n\tc\n\tB\nCOPY --from=0 ["a b", "c"] `\n  /d\nCMD ["sh", "-c", "exec \\"x\\" > /y"]\n',
  'FROM scratch\nONBUILD RUN <<A\nb\nA\nHEALTHCHECK --interval=1s CMD a || exit 1\nLABEL a b\nSHELL ["bash", "-c"]\nVOLUME /data\nRUN npm config set proxy http://a:1 && chown -R a:b /data\nENTRYPOINT a "b\n',
]

function realOnes() {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /dockerfile/i.test(entry.name))
      .slice(0, 500)
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').slice(0, 20_000))
  } catch {
    return []
  }
}

const seeds = [...SEEDS, ...realOnes()]
const pieces = [
  ...[
    '\\\n',
    '\n',
    '\r\n',
    ' ',
    '\\',
    '`',
    '"',
    "'",
    '<<A',
    '\nA\n',
    '<<',
    '$',
    '${',
    '${a:-',
    '}',
    '$(',
    ')',
    '[',
    ']',
    '#',
  ],
  ...[
    '--a=',
    'FROM ',
    'ONBUILD ',
    'RUN ',
    'ENV ',
    'USER ',
    'COPY --from=',
    '=',
    '\u00a0',
    '\ufeff',
    '😀',
    '\u0000',
    '|',
    '&&',
    '>',
  ],
  ...[
    '# escape=`\n',
    '--mount=type=bind,',
    'SHELL ["x"]\n',
    'scratch',
    ':',
    '/',
    '@',
    '*',
    '\t',
    '\ud800',
    '{',
    ';',
    '0',
    '-',
  ],
]

function mutant() {
  let text = seeds[random(seeds.length)]
  for (let edits = 1 + random(8); edits > 0; edits--) {
    const at = random(text.length + 1)
    const kind = random(4)
    const piece =
      kind === 0
        ? pieces[random(pieces.length)].repeat(1 + random(random(10) === 0 ? 200 : 3))
        : kind === 1
          ? text.slice(random(text.length), random(text.length))
          : kind === 2
            ? String.fromCharCode(random(random(4) === 0 ? 65536 : 128))
            : ''
    text = text.slice(0, at) + piece + text.slice(at + random(30))
  }
  return text.slice(0, 200_000)
}

const slowest = []
let failures = 0
const started = performance.now()
for (let index = 0; index < number; index++) {
  const text = mutant()
  const start = process.cpuUsage() // wall time is that of the other processes too
  let message
  try {
    const { unverified } = await check({ files: { Dockerfile: text }, rules: 'all' })
    message = unverified.find(({ reason }) => reason === 'rule-failed')?.message
  } catch (error) {
    message = error instanceof Error ? error.stack : String(error)
  }
  const { user, system } = process.cpuUsage(start)
  const ms = (user + system) / 1000
  if (message !== undefined && failures++ < 10) console.log(`${message}\n${JSON.stringify(text.slice(0, 2000))}\n`)
  slowest.push({ ms, text })
  if (slowest.length > 100) slowest.sort((a, b) => b.ms - a.ms).splice(5)
}
slowest.sort((a, b) => b.ms - a.ms)
const seconds = (performance.now() - started) / 1000
console.log(`${number} mutants of ${seeds.length} files in ${seconds.toFixed(0)} s, ${failures} failures`)
for (const { ms, text } of slowest.slice(0, 5))
  console.log(`${ms.toFixed(0).padStart(5)} ms  ${text.length} characters  ${JSON.stringify(text.slice(0, 100))}`)
if (failures > 0) process.exitCode = 1

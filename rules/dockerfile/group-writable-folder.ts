import { posixPath } from '../../src/model/posix-path.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { callOf } from '../../src/model/subject/called-program.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'
import { type PermissionChange, permissionChanges } from '../../src/model/subject/file-permission.ts'
import { type PlacedInstruction, shippedInstructions } from '../../src/model/subject/placed-instruction.ts'

/** More folders than this in one image are the work of a generator. */
const MAX_FOLDERS = 200

/** Folders of a Linux system that hold nothing but what runs write. */
const SYSTEM_FOLDERS = /^\/(?:var\/)?(?:cache|log|run|tmp)\//

/** What the shipped stages do: the changes of owners and modes, and the folders that are written at run time. */
function readImage(dockerfile: Dockerfile, names: readonly string[]) {
  const changes: PermissionChange[] = []
  const written = new Set<string>()
  const note = (path: string | undefined, surely: boolean): void => {
    if (path === undefined || written.size >= MAX_FOLDERS) return
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (surely || SYSTEM_FOLDERS.test(path) || names.includes(name)) written.add(path)
  }
  let cwd: string | undefined
  for (const placed of shippedInstructions(dockerfile)) {
    if (placed.onbuild) continue
    const { instruction, expand } = placed
    if (instruction.keyword === 'WORKDIR') cwd = posixPath(cwd, expand(instruction.args))
    if (instruction.keyword === 'VOLUME')
      for (const { text } of instruction.words) note(posixPath(undefined, expand(text)), true)
    const here = moves(placed) ? undefined : cwd
    for (const path of madeFolders(placed, here)) note(path, false)
    for (const change of permissionChanges(placed, here)) {
      changes.push(change)
      if (change.group) note(change.path, false)
    }
  }
  return { changes, written }
}

const moves = ({ instruction }: PlacedInstruction): boolean =>
  instruction.keyword === 'RUN' && instruction.commands.some(({ program }) => program === 'cd' || program === 'pushd')

const madeFolders = ({ instruction, expand }: PlacedInstruction, cwd: string | undefined): (string | undefined)[] =>
  instruction.keyword !== 'RUN'
    ? []
    : instruction.commands.flatMap((command) => {
        const call = callOf(command)
        if (call?.program !== 'mkdir') return []
        return call.arguments.filter((word) => !word.startsWith('-')).map((path) => posixPath(cwd, expand(path)))
      })

const touches = ({ path, recursive }: PermissionChange, folder: string): boolean =>
  path === folder || (recursive && (path === '/' || folder.startsWith(`${path}/`)))

export default defineRule({
  code: 'IMG005',
  name: 'group-writable-folder',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'L’utilisateur lançant le processus dans le conteneur doit avoir les droits adéquats en lecture / écriture',
    },
    { page: 'agreement/faq', says: 'uid : nombre aléatoire, attention aux permissions des fichiers' },
    { exigence: 'ARCH-18' },
  ],
  text: {
    en: {
      title: 'Folder that the container cannot write',
      message: ({ path }) => `"${path}" is written at run time, but belongs to a group other than root`,
      why: 'The platform runs containers under a random user of the group root (0), whatever USER says: only what that group may write can be written.',
      fix: ({ path }) =>
        `Give it to the group root: \`chown -R 1001:0 ${path} && chmod -R g=u ${path}\`, or mount a volume there.`,
    },
    fr: {
      title: 'Dossier que le conteneur ne peut pas écrire',
      message: ({ path }) => `« ${path} » est écrit à l’exécution, mais appartient à un autre groupe que root`,
      why: 'La plateforme exécute les conteneurs sous un utilisateur aléatoire du groupe root (0), quel que soit USER : seul ce que ce groupe peut écrire est modifiable.',
      fix: ({ path }) =>
        `Le donner au groupe root : \`chown -R 1001:0 ${path} && chmod -R g=u ${path}\`, ou y monter un volume.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim\nRUN mkdir -p /app/data && chown -R 1001:0 /app/data && chmod -R g=u /app/data\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nWORKDIR /app\nCOPY --chown=1001:root --chmod=770 uploads /app/uploads\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nWORKDIR /app\nCOPY --chown=node:node . .\nUSER 1000\n',
      'FROM docker.io/library/node:22-slim\nARG DATA=/srv/data\nRUN mkdir $DATA && chown node:node $DATA && chmod 777 $DATA\nUSER 1000\n',
      'FROM docker.io/library/node:22-slim AS build\nRUN mkdir /cache && chown node:node /cache\nFROM docker.io/library/node:22-slim\nUSER 1000\n',
      'FROM docker.io/library/debian:12\nRUN chown -R app:app /var/lib/app/data && chgrp -R 0 /var/lib/app && chmod -R g+rwX /var/lib/app\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN install -d -o app -g root -m 0775 /data && chown app:app /data\nVOLUME /data\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22-slim\nWORKDIR /app\nRUN mkdir -p uploads && chown -R node:node .\nUSER 1000\n',
      'FROM docker.io/library/node:22-slim\nRUN chown -R 1001:1001 /srv\nVOLUME ["/srv/files"]\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nCOPY --chown=node data /app/data/\nUSER 1000\n',
      'FROM docker.io/library/nginx:1.27\nRUN chown -R nginx:nginx /var/cache/nginx && chmod -R 755 /var/cache/nginx\nUSER 101\n',
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const { changes, written } = readImage(dockerfile, profile.writtenFolders)
    // a path that cannot be told may be any of them
    if (changes.some(({ path, group, opens }) => path === undefined && (opens || group !== 'other'))) return
    for (const folder of written) {
      const own = changes.filter((change) => touches(change, folder))
      const last = own.findLast(({ group }) => group !== undefined)
      if (last?.group !== 'other' || own.some(({ opens }) => opens)) continue
      yield { at: last.span, data: { path: folder } }
    }
  },
})

import { packageCall } from '../../src/model/package-manager/package-call.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { passingFolders } from '../../src/model/subject/mounted-folders.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

/** Those that look at nothing but the lists of the last update. */
const MANAGERS = new Set(['apt-get', 'apt', 'aptitude', 'apk'])

export default defineRule({
  code: 'IMG037',
  name: 'lone-package-update',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile best practices: always combine apt-get update with apt-get install in the same RUN' }],
  equivalents: ['checkov/CKV_DOCKER_5', 'trivy/DS-0017', 'dockle/CIS-DI-0007'],
  text: {
    en: {
      title: 'Lists of packages updated on their own',
      message: ({ manager }) => `This RUN updates the lists of ${manager} and installs nothing`,
      why: 'The layer is cached: later builds install from old lists, whose packages may be gone.',
      fix: 'Update and install in the same RUN.',
    },
    fr: {
      title: 'Listes de paquets mises à jour seules',
      message: ({ manager }) => `Ce RUN met à jour les listes de ${manager} et n’installe rien`,
      why: 'La couche est mise en cache : les constructions suivantes installent depuis d’anciennes listes, dont les paquets ont pu disparaître.',
      fix: 'Mettre à jour et installer dans le même RUN.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y curl\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get update && ./install.sh && rm -rf /var/lib/apt/lists/*\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN apt-get update\nRUN apt-get install -y curl\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN apk update\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction, commands } of everyRun(dockerfile)) {
      const calls = commands.map(packageCall)
      const [call] = calls
      // something else may install as well: only a RUN that does nothing more is judged
      if (!call || passingFolders(instruction).length > 0) continue
      if (calls.every((each) => each?.verb === 'update' && MANAGERS.has(each.manager)))
        yield { at: call.span, data: { manager: call.manager } }
    }
  },
})

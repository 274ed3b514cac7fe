import { defineRule, type Match } from '../../src/model/rule.ts'
import { isSamplePath } from '../../src/model/sample.ts'
import { findTokens } from '../../src/model/secret.ts'

/** A file with more of them needs no further proof. */
const MAX_TOKENS = 20

const SCRIPT = /^\.github\/workflows\/|\.sh$/i

/** A project must have something to check. */
const Dockerfile = 'FROM scratch\n'

/** The trigger token of the mirror is the one that every project handles; any other one is as bad. */
export default defineRule({
  code: 'SEC010',
  name: 'literal-token',
  subject: 'file',
  severity: 'error',
  sensitive: true,
  sources: [{ page: 'guide/repositories-management', says: 'secrets.GIT_MIRROR_TOKEN' }, { exigence: 'ORG-6' }],
  text: {
    en: {
      title: 'Token written in a workflow or a script',
      message: ({ kind }) => `A credential stands here in clear text: ${kind}`,
      why: 'Whoever reads the workflow can use it: a trigger token starts the mirror of any branch.',
      fix: 'Store it as a secret of the repository, read it as `${{ secrets.GIT_MIRROR_TOKEN }}` in `env`, and have a new one made: this one is known.',
    },
    fr: {
      title: 'Jeton écrit dans un workflow ou un script',
      message: ({ sorte }) => `Un secret figure ici en clair : ${sorte}`,
      why: 'Quiconque lit le workflow peut s’en servir : un jeton de déclenchement lance le miroir de n’importe quelle branche.',
      fix: 'L’enregistrer comme secret du dépôt, le lire par `${{ secrets.GIT_MIRROR_TOKEN }}` dans `env`, et en faire créer un nouveau : celui-ci est connu.',
    },
  },
  examples: {
    good: [
      {
        Dockerfile,
        '.github/workflows/miroir.yml':
          'on: push\njobs:\n  miroir:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./miroir.sh\n        env: { TOKEN: "${{ secrets.GIT_MIRROR_TOKEN }}" }\n',
        'miroir.sh':
          'curl -F token="$TOKEN" -F ref=main https://gitlab.example.fr # glptt-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      },
    ],
    bad: [
      {
        Dockerfile,
        '.github/workflows/miroir.yml': `on: push\njobs:\n  miroir:\n    runs-on: ubuntu-latest\n    steps:\n      - run: curl -F token=${['glptt', '4f0c9a7be2d8136540ab9c7d2e1f8a63b5047d9e'].join('-')} https://gitlab.example.fr\n`,
      },
      { Dockerfile, 'outils/publier.sh': `TOKEN=${['ghp', 'R7kQ2mZx9Wb4Tn6Yc1Vd8Hs3Jf5Lg0Pa2Ek4'].join('_')}\n` },
    ],
  },
  *check({ source }): Iterable<Match> {
    if (!SCRIPT.test(source.path)) return
    let count = 0
    for (const { name, start, end } of findTokens(source.text)) {
      if (++count > MAX_TOKENS) return
      yield {
        at: { start, end },
        data: { kind: name.en, sorte: name.fr },
        severity: isSamplePath(source.path) ? 'info' : 'error',
      }
    }
  },
})

import { DockerfileParser } from 'dockerfile-ast'
import { describe, expect, test } from 'vitest'
import { createSource } from '../../../src/model/source.ts'
import { scan } from '../../../src/parse/dockerfile/scan.ts'

// dockerfile-ast, which editors use, as a second opinion on where instructions start and end

const ours = (text: string): string[] => {
  const source = createSource('Dockerfile', text)
  return scan(source).instructions.map(
    ({ keyword, keywordSpan }) => `${source.position(keywordSpan.start).line} ${keyword}`,
  )
}

const theirs = (text: string): string[] =>
  DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => `${instruction.getRange().start.line + 1} ${instruction.getKeyword()}`)

describe('both see the same instructions', () => {
  test.each<[string, string]>([
    [
      'two stages',
      `# syntax=docker/dockerfile:1
ARG NODE=22
FROM node:\${NODE} AS build
WORKDIR /src
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm \\
    npm ci \\
    # the tests need them all
    --include=dev

COPY . .
RUN npm run build && \\

    npm prune

FROM gcr.io/distroless/nodejs22-debian12
COPY --from=build --chown=1001:0 /src /app
EXPOSE 8080
USER 1001
ENTRYPOINT ["/nodejs/bin/node", "/app/main.js"]
`,
    ],
    [
      'heredocs',
      `FROM debian
RUN <<EOF
apt-get update
# USER nobody
EOF
COPY <<-one <<"two" /etc/
	FROM a
	one
USER b
two
USER 1000
`,
    ],
    ['the other escape character', '# escape=`\nFROM a\nRUN dir `\n  /w\nUSER b\\\nUSER c\n'],
    ['lower case and odd spacing', '\n\n  from a\n\trun\tb\n  User c  '],
    ['ONBUILD', 'FROM a\nONBUILD RUN b \\\n  c\nONBUILD COPY . .\n'],
    ['Windows line ends', 'FROM a\r\nRUN b \\\r\n  c\r\nUSER d\r\n'],
    ['values over several lines', 'FROM a\nENV A=1 \\\n    B="2 3" \\\n    C=4\nLABEL x=y\n'],
    ['a health check', 'FROM a\nHEALTHCHECK --interval=30s \\\n  CMD curl -f http://localhost/ || exit 1\nCMD ["b"]\n'],
    ['what is no instruction', 'FROM a\nfor x in y\n{{ template }}\nUSER b\n'],
    ['no line break at the end', 'FROM a\nUSER b'],
    ['a continuation at the end', 'FROM a\nRUN b \\'],
  ])('%s', (_, text) => {
    expect(ours(text)).toEqual(theirs(text))
  })
})

describe('dockerfile-ast is known to differ from BuildKit, and so from this scanner', () => {
  test.each<[string, string, string[]]>([
    ['<< in quotes is no heredoc', 'FROM a\nRUN echo "see <<EOF"\nUSER b\n', ['1 FROM', '2 RUN', '3 USER']],
    ['nor in the JSON form', 'FROM a\nRUN ["sh", "-c", "cat <<EOF"]\nUSER b\n', ['1 FROM', '2 RUN', '3 USER']],
    ['a blank may stand before its name', 'FROM a\nRUN cat << EOF\nx\nEOF\nUSER b\n', ['1 FROM', '2 RUN', '5 USER']],
    ['a number before it', 'FROM a\nRUN cat 3<<EOF\nx\nEOF\nUSER b\n', ['1 FROM', '2 RUN', '5 USER']],
    ['quotes around a name with a blank', 'FROM a\nRUN <<"E F"\nx\nE F\nUSER b\n', ['1 FROM', '2 RUN', '5 USER']],
    ['an escaped backslash continues nothing', 'FROM a\nRUN b \\\\\nUSER c\n', ['1 FROM', '2 RUN', '3 USER']],
  ])('%s', (_, text, instructions) => {
    expect(ours(text)).toEqual(instructions)
    expect(theirs(text)).not.toEqual(instructions) // else it has been corrected, and belongs above
  })
})

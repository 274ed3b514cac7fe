import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const run = (...lines: string[]) => runRule('IMG005', { Dockerfile: `FROM node:22\n${lines.join('\n')}\nUSER 1001\n` })

test('shown at the owner that was given last', async () => {
  expect(
    await run('WORKDIR /srv', 'VOLUME ["files", "/srv/cache"]', 'RUN chown -R 0:0 /srv', 'RUN chown -R node:node /srv'),
  ).toEqual(['Dockerfile:5:14 warning "/srv/cache" is written at run time, but belongs to a group other than root'])
})

test.each([
  ['COPY --chown=1001 data /app/data'],
  ['COPY --chown=node:node --chmod=755 logs /app/logs/'],
  ['RUN mkdir -p /var/cache/app && chgrp app /var/cache/app'],
  ['RUN mkdir /data && chown app:app /data && chmod u+rwx,g-w /data'],
])('%s leaves the group root out', async (line) => {
  expect(await run(line)).toHaveLength(1)
})

test.each([
  ['COPY --chown=1001:0 data /app/data'],
  ['COPY --chown=node --chmod=775 data /app/data'],
  ['RUN mkdir /data && chown app /data'],
  ['RUN mkdir /data && chown app: /data'],
  ['RUN mkdir /data && chown app:app /data && chmod 2775 /data'],
  ['RUN mkdir /data && chown app:app /data && chmod -R ug+rwX /data'],
  ['RUN mkdir /data && chown app:app /data && chmod g=u /data'],
  ['RUN mkdir /data && chown app:app /data && chmod o+w /data'],
  ['RUN mkdir /data && chown app:app /data && chgrp 0 /data'],
  ['RUN mkdir /data && chown app:app /data && chmod -R 777 $HOME_OF_DATA'],
  ['RUN mkdir -m 777 /data && chown app:app /data'],
  ['RUN cd /srv && chown app:app data'],
  ['RUN mkdir /app && chown app:app /app'],
  ['RUN chown app:app /app/*'],
  ['RUN chown --reference=/etc/passwd /data'],
])('%s is fine, or not known', async (line) => {
  expect(await run(line)).toEqual([])
})

test('thousands of volumes and owners are read in no time', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `VOLUME /v${index}\nRUN chown -R a:b /v${index}`)
  expect((await run(...lines)).length).toBe(200)
})

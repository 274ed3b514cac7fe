import { createServer } from 'node:http'

const text = (body) => createServer((_, answer) => answer.end(body))
text('ok').listen(8080)
text('up 1\n').listen(9090)

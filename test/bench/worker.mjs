// A worker as Lambda has it, without the Runtime API around it: loads a bundle once, then handles what it is sent, one
// after the other, and says what that cost this process. Both sides run in it; neither pays for the loop.
import { pathToFileURL } from 'node:url'

const { handler } = await import(pathToFileURL(process.argv[2]).href)

process.on('message', async (events) => {
  globalThis.gc?.()
  const statuses = {}
  let body = ''
  const before = process.cpuUsage()
  const from = performance.now()
  for (const event of events) {
    const answer = await handler(event, { getRemainingTimeInMillis: () => 10_000 })
    statuses[answer.statusCode] = (statuses[answer.statusCode] ?? 0) + 1
    body = answer.body
  }
  const wall = performance.now() - from
  const { user, system } = process.cpuUsage(before)
  process.send({ cpu: (user + system) / 1000, wall, statuses, body })
})

process.send('ready')

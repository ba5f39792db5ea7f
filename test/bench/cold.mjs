// From the start of a process to its first answer: loads the bundle named, handles the one event, says the status.
import { pathToFileURL } from 'node:url'

const { handler } = await import(pathToFileURL(process.argv[2]).href)
const { statusCode } = await handler(JSON.parse(process.env.EVENT), { getRemainingTimeInMillis: () => 10_000 })
process.send({ statusCode, cpu: process.cpuUsage() }, () => process.exit(0))

// What Lambda's Node runtime does, and no more: ask for an invocation, hand it to the handler, answer, ask again.
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { AWS_LAMBDA_RUNTIME_API: api = '', LAMBDA_TASK_ROOT: root = '', _HANDLER: name = '' } = process.env
const [host, port] = api.split(':')
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** @param {string} method @param {string} path @param {string} [body] */
const ask = (method, path, body) => new Promise((resolve, reject) => {
  const call = request({ agent, host, port, method, path: `/2018-06-01/runtime/${path}` }, (res) => {
    const parts = []
    res.on('data', (part) => parts.push(part))
    res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, text: Buffer.concat(parts).toString() }))
    res.on('error', reject)
  })
  call.on('error', reject)
  call.end(body)
})

const described = (error) => JSON.stringify({
  errorType: error?.name ?? 'Error', errorMessage: String(error?.message ?? error), stackTrace: [error?.stack ?? ''] })

const context = (headers) => ({
  awsRequestId: headers['lambda-runtime-aws-request-id'],
  invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
  functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
  memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Number(headers['lambda-runtime-deadline-ms']) - Date.now(),
})

const load = async () => {
  const dot = name.lastIndexOf('.')
  const module = await import(pathToFileURL(join(root, `${name.slice(0, dot)}.mjs`)).href)
  const handler = module[name.slice(dot + 1)]
  if (typeof handler !== 'function') throw new TypeError(`${name} is not a function`)
  return handler
}

const handler = await load().catch(async (error) => {
  await ask('POST', 'init/error', described(error))
  console.error(error)
  process.exit(1)
})

for (;;) {
  const { headers, text } = await ask('GET', 'invocation/next')
  const id = headers['lambda-runtime-aws-request-id']
  let answer
  try {
    answer = ['response', JSON.stringify(await handler(JSON.parse(text), context(headers))) ?? 'null']
  } catch (error) {
    console.error(error)
    answer = ['error', described(error)]
  }
  await ask('POST', `invocation/${id}/${answer[0]}`, answer[1])
}

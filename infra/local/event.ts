import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Match } from './house.ts'

export type Incoming = {
  method: string
  /** As on the request line: encoded path and query. */
  url: string
  /** Name, value, name, value: nothing merged or dropped yet. */
  rawHeaders: readonly string[]
  body: Buffer
  ip: string
}

/** What the HTTP API calls itself; the portal must not build its own address from this. */
const domain = 'local.execute-api.eu-north-1.amazonaws.com'

/** Only these arrive as text. Everything else is base64, a missing type and a web form too. */
const isText = (type: string) => /^(text\/[^;]+|application\/(json|xml|javascript))\s*(;|$)/i.test(type)

/** Undefined when the path is not valid percent-encoding. */
export const decodePath = (url: string): string | undefined => {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '').split('?', 1)[0]
  } catch {
    return undefined
  }
}

/** Names in lower case, repeated headers joined by commas; cookies apart. */
const readHeaders = (rawHeaders: readonly string[]) => {
  const headers: Record<string, string> = {}
  const cookies: string[] = []
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? '').toLowerCase()
    const value = rawHeaders[i + 1] ?? ''
    if (name === 'cookie') cookies.push(...value.split(';').map((each) => each.trim()).filter((each) => each !== ''))
    else headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`
  }
  return { headers, cookies }
}

const readQuery = (rawQueryString: string) => {
  const query: Record<string, string> = {}
  for (const [key, value] of new URLSearchParams(rawQueryString)) {
    query[key] = query[key] === undefined ? value : `${query[key]},${value}`
  }
  return query
}

const readBody = (body: Buffer, type: string) => {
  if (body.length === 0) return { isBase64Encoded: false }
  return isText(type)
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number) => String(n).padStart(2, '0')
const logTime = (at: Date) => `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}`
  + `:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`

/** The payload 2.0 event of one request. `path` is decoded once, for so the HTTP API hands it on. */
export const toEvent = (
  { method, url, rawHeaders, body, ip }: Incoming, path: string, { route, params }: Match,
  { edge, now, requestId }: { edge: Record<string, string>; now: number; requestId: string },
): APIGatewayProxyEventV2 => {
  const cut = url.indexOf('?')
  const rawQueryString = cut < 0 ? '' : url.slice(cut + 1)
  const { headers, cookies } = readHeaders(rawHeaders)
  const query = readQuery(rawQueryString)
  const via = headers['x-forwarded-for']
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers: {
      ...headers, host: domain, 'x-forwarded-for': via === undefined ? ip : `${via},${ip}`,
      'x-forwarded-proto': 'https', ...edge },
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(params).length > 0 && { pathParameters: params }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: domain,
      domainPrefix: 'local',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: ip, userAgent: headers['user-agent'] ?? '' },
      requestId,
      routeKey: route.key,
      stage: '$default',
      time: logTime(new Date(now)),
      timeEpoch: now,
    },
    ...readBody(body, headers['content-type'] ?? ''),
  }
}

/** One Lambda as the stack describes it. */
export type LambdaSpec = {
  /** Short name: `api`, `auth`, `billede`, `stream`, `operatoer`. */
  name: string
  /** The asset folder that is deployed. */
  folder: string
  /** `index.handler`: file without ending, dot, export. */
  handler: string
  env: Record<string, string>
  memoryMb: number
  timeoutMs: number
}

/** One route of the HTTP API: `ANY /api/{proxy+}` and the name of the Lambda behind it. */
export type Route = { key: string; lambda: string }

export type Match = { route: Route; params: Record<string, string> }

const pattern = (path: string) => new RegExp(`^${path
  .replaceAll(/[.*?^$()|[\]\\]/g, String.raw`\$&`)
  .replaceAll(/\{(\w+)\+\}/g, '(?<$1>.+)')
  .replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)

const compile = (route: Route) => {
  const [method = '', path = ''] = route.key.split(' ')
  const rank = (path.includes('+}') ? 1_000 : 0) + path.split('{').length * 10 + (method === 'ANY' ? 1 : 0)
  return { route, method, rank, pattern: pattern(path) }
}

/**
 * Finds the route as the HTTP API does: a full match before a greedy one, the fewest variables first, a named method
 * before ANY. `path` is decoded, as it is there.
 */
export const router = (routes: readonly Route[]) => {
  const compiled = routes.map(compile).sort((a, b) => a.rank - b.rank)
  return (method: string, path: string): Match | undefined => {
    for (const each of compiled) {
      if (each.method !== 'ANY' && each.method !== method) continue
      const found = each.pattern.exec(path)
      if (found !== null) return { route: each.route, params: { ...found.groups } }
    }
    return undefined
  }
}

import { request } from 'node:http'
import { serveLoopback } from '../../../infra/local/loopback.ts'
import type { Loopback } from '../../../infra/local/loopback.ts'

/**
 * The house, said again without one header. Lighthouse 13.5 with Chromium 147 cannot load a page that says
 * `Referrer-Policy: no-referrer`: it takes the navigation for aborted. The header weighs nothing, so what is
 * measured is the same.
 */
export const withoutReferrerPolicy = (origin: string): Promise<Loopback> => serveLoopback((req, res) =>
  new Promise((resolve, reject) => {
    const headers = { ...req.headers, host: new URL(origin).host }
    const onward = request(origin + (req.url ?? '/'), { method: req.method, headers }, (answer) => {
      const { 'referrer-policy': _dropped, ...kept } = answer.headers
      res.writeHead(answer.statusCode ?? 502, kept)
      answer.pipe(res)
      answer.once('end', resolve)
    })
    onward.once('error', reject)
    req.pipe(onward)
  }))

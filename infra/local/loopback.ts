import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

export type Loopback = { endpoint: string; port: number; stop: () => Promise<void> }

/** An HTTP server on 127.0.0.1, on a free port unless one is named. A handler that throws ends the connection. */
export const serveLoopback = async (
  handler: (req: IncomingMessage, res: ServerResponse) => Promise<void>, wanted = 0,
): Promise<Loopback> => {
  const server = createServer((req, res) => {
    handler(req, res).catch((error: unknown) => {
      if (!req.destroyed) console.error(error)
      res.destroy()
    })
  })
  // All who ask are our own, and may think for long between two questions on one connection.
  server.requestTimeout = 0
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : wanted
  const stop = () => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  return { endpoint: `http://127.0.0.1:${port}`, port, stop }
}

export const readAll = async (req: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of req as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

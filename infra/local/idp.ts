import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import { acrOf, configuration, subjectOf } from './idp-config.ts'
import type { IdpOptions } from './idp-config.ts'
import { readOrMakeKeys } from './idp-keys.ts'
import { errorPage, pagePolicy, pickerPage, stepUpPage } from './idp-page.ts'
import type { IdpPerson } from './idp-page.ts'

export type { IdpOptions } from './idp-config.ts'
export type { IdpPerson } from './idp-page.ts'

export type Idp = { issuer: string; stop: () => Promise<void> }

const html = (res: ServerResponse, body: string): void => {
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': pagePolicy,
  })
  res.end(body)
}

const formOf = async (req: IncomingMessage): Promise<URLSearchParams> => {
  let body = ''
  for await (const chunk of req.setEncoding('utf8')) {
    body += chunk
    if (body.length > 1_000) break
  }
  return new URLSearchParams(body)
}

/** One visit to the sign-in page: shown, answered, or passed by where a login hint names a person. */
const interact = async (provider: Provider, people: readonly IdpPerson[], req: IncomingMessage, res: ServerResponse) => {
  const interaction = await provider.interactionDetails(req, res)
  const { params, session } = interaction

  const finish = async (person: IdpPerson) => {
    const accountId = subjectOf(person.id)
    // Someone else was signed in at the provider in this browser: their session ends first.
    if (session?.accountId !== undefined && session.accountId !== accountId) {
      await (await provider.Session.findByUid(session.uid))?.destroy()
      delete interaction.session
      await interaction.persist()
    }
    const login = { accountId, acr: acrOf[person.niveau], amr: ['code_app'], remember: false }
    await provider.interactionFinished(req, res, { login }, { mergeWithLastSubmission: false })
  }
  const named = (id: unknown) => people.find((person) => person.id === id)

  if (req.method === 'POST') {
    const form = await formOf(req)
    const person = named(form.get('person'))
    if (person !== undefined) return finish(person)
    return provider.interactionFinished(req, res, { error: 'access_denied' }, { mergeWithLastSubmission: false })
  }
  const hinted = named(params.login_hint)
  if (hinted !== undefined) return finish(hinted)
  const present = people.find(({ id }) => subjectOf(id) === session?.accountId)
  const action = `/interaction/${interaction.uid}`
  return html(res, params.max_age !== undefined && present ? stepUpPage(action, present) : pickerPage(action, people))
}

/**
 * The outside world's login, on `localhost`: a real OpenID provider with people who do not exist. The portal is on
 * `127.0.0.1`, so the two are different sites, as a broker and a portal are.
 */
export const startIdp = async (options: IdpOptions): Promise<Idp> => {
  const keys = await readOrMakeKeys(options.dir)
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const issuer = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
  const provider = new Provider(issuer, configuration(options, keys))
  const answer = provider.callback()
  server.on('request', (req, res) => {
    if (!req.url?.startsWith('/interaction/')) {
      void answer(req, res)
      return
    }
    interact(provider, options.people, req, res).catch(() => {
      if (!res.headersSent) html(res, errorPage('interaction'))
      res.end()
    })
  })
  return {
    issuer,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

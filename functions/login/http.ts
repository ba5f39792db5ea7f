import { Hono } from 'hono'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { AppError } from '../core/errors.ts'
import { isSecret } from '../core/secret.ts'
import { onError, problem } from '../http/problem.ts'
import { session, sessionCookie } from '../http/session.ts'
import type { Vars } from '../http/vars.ts'
import { edge, headers, sameOrigin } from '../http/walls.ts'
import { Cancelled } from './broker.ts'
import { loginQuery } from './contract.ts'
import { attemptLimit } from './policy.ts'
import { beginLogin, finishLogin, logOut, logOutElsewhere } from './usecase.ts'
import type { LoginDeps } from './usecase.ts'

const attemptCookie = '__Host-tx'
const everywhere = { path: '/', secure: true, httpOnly: true } as const satisfies CookieOptions

/** The broker sends the browser back from another site, so the unfinished login must be Lax; the session never is. */
const attemptOptions = { ...everywhere, sameSite: 'Lax', maxAge: attemptLimit / 1000 } as const
/** Without an age: it goes when the browser closes, and the server's own limits end it before. */
const sessionOptions = { ...everywhere, sameSite: 'Strict' } as const

const failed = (code: string): string => `/login-fejl?kode=${code}`

/**
 * A browser is shown the page that explains; a program reads the status and the code. The sandbox of other answers
 * would stop the browser from going on, so this one is only told that it may load nothing.
 */
const explain = (c: Context, error: unknown): never => {
  const { code } = error instanceof AppError ? error : { code: 'proev-igen' }
  c.header('refresh', `0; url=${failed(code)}`)
  c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
  throw error
}

const login = (deps: LoginDeps) => async (c: Context<Vars>) => {
  const { secret, url } = await beginLogin(deps, loginQuery.parse(c.req.query()), c.get('claim'), c.get('now'))
    .catch((error: unknown) => explain(c, error))
  setCookie(c, attemptCookie, secret, attemptOptions)
  return c.redirect(url.href, 303)
}

const callback = (deps: LoginDeps) => async (c: Context<Vars>) => {
  const kept = getCookie(c, attemptCookie)
  // Whatever comes of it, this attempt is over.
  deleteCookie(c, attemptCookie, everywhere)
  const answer = {
    secret: isSecret(kept) ? kept : undefined, search: new URL(c.req.url).search, present: c.get('claim') }
  try {
    const finished = await finishLogin(deps, answer, c.get('now'))
    if (finished.outcome === 'unknown') return c.redirect('/ikke-oprettet', 303)
    const { org, person, secret } = finished.session
    setCookie(c, sessionCookie, `${org}.${person}.${secret}`, sessionOptions)
    return c.redirect(finished.retur, 303)
  } catch (error) {
    if (error instanceof Cancelled) return c.redirect(failed('afbrudt'), 303)
    return explain(c, error)
  }
}

const logout = (deps: LoginDeps) => async (c: Context<Vars>) => {
  if (!/^application\/json *(;|$)/i.test(c.req.header('content-type') ?? '')) throw new AppError('forkert-type')
  await logOut(deps, c.get('claim'), c.get('now'))
  deleteCookie(c, sessionCookie, everywhere)
  c.header('clear-site-data', '"cache", "cookies", "storage"')
  return c.body(null, 204)
}

/** A logout token is a few hundred characters. */
const mostCharacters = 8_000

/** Said by the broker's server and not by a browser: the token's signature stands in the place of an origin. */
const backchannel = (deps: LoginDeps) => async (c: Context<Vars>) => {
  const text = await c.req.text()
  if (text.length > mostCharacters) throw new AppError('for-stor')
  const [token = '', ...more] = new URLSearchParams(text).getAll('logout_token')
  if (more.length > 0) throw new AppError('forkert-indhold')
  await logOutElsewhere(deps, token, c.env.event.requestContext.timeEpoch)
  return c.body(null, 200)
}

/** Everything under `/auth`, behind the same walls as the API. */
export const makeLoginApp = (deps: LoginDeps, { origin, edgeSecret }: { origin: string; edgeSecret: string }) =>
  new Hono<Vars>()
    .use('*', headers, edge(edgeSecret))
    .post('/auth/backchannel', backchannel(deps))
    .use('*', sameOrigin(origin), session)
    .basePath('/auth')
    .get('/login', login(deps))
    .get('/callback', callback(deps))
    .post('/logout', logout(deps))
    .onError(onError)
    .notFound((c) => problem(c, 'not-found'))

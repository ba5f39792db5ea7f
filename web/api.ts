import { createSignal } from 'solid-js'
import type { ErrorCode } from '../functions/core/errors.ts'

type Failure = { status: number; code: ErrorCode; felt?: string }

export type Answer<T> = { ok: true; status: number; data: T } | ({ ok: false } & Failure)

/** What went wrong, as the server named it, and in which part (`felt`) of what was sent. */
export class Problem extends Error {
  readonly status: number
  readonly code: ErrorCode

  constructor({ status, code }: Failure) {
    super(code)
    this.status = status
    this.code = code
  }
}

export const isNotFound = (thrown: unknown): boolean => thrown instanceof Problem && thrown.code === 'not-found'

type Question = {
  method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  /** Asked by the page itself, not by the person: it does not keep the session alive. */
  background?: boolean
}

const [ended, setEnded] = createSignal(false)
const [left, setLeft] = createSignal(false)

/** True once the person has chosen to log out: from then on the page shows and keeps nothing of theirs. */
export const hasLeft = left

export const leave = () => setLeft(true)

/** True once the server has said that the session is over. The app then shows nothing but «Log ind igen». */
export const sessionEnded = ended

/**
 * The only place that speaks to the net, apart from the service worker. Never throws: a lost net (status 0) and every
 * 5xx are `proev-igen`, for then nothing is known, and the same question may be asked again.
 */
export const ask = async <T>(path: string, question: Question = {}): Promise<Answer<T>> => {
  try {
    const answer = await fetch(path, request(question))
    const data: unknown = await answer.json().catch(() => undefined)
    if (answer.ok) return { ok: true, status: answer.status, data: data as T }
    const failure = failureOf(answer.status, data)
    if (failure.code === 'ikke-logget-ind') setEnded(true)
    return { ok: false, ...failure }
  } catch {
    return { ok: false, status: 0, code: 'proev-igen' }
  }
}

/** For what a page reads: the answer, or the problem thrown to the nearest `Hentet`. */
export const read = async <T>(path: string): Promise<T> => {
  const answer = await ask<T>(path)
  if (answer.ok) return answer.data
  throw new Problem(answer)
}

const request = ({ method = 'GET', body, background }: Question): RequestInit => {
  const headers = new Headers({ accept: 'application/json' })
  if (background) headers.set('x-baggrund', '1')
  const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store', redirect: 'error' }
  if (method === 'GET') return init
  headers.set('content-type', body instanceof Blob ? body.type : 'application/json')
  return { ...init, body: body instanceof Blob ? body : JSON.stringify(body ?? {}) }
}

const failureOf = (status: number, data: unknown): Failure => {
  if (status >= 500) return { status, code: 'proev-igen' }
  const said = (data ?? {}) as Partial<Failure>
  const code = said.code ?? (status === 401 ? 'ikke-logget-ind' : 'not-found')
  return { status, code, ...(said.felt ? { felt: said.felt } : {}) }
}

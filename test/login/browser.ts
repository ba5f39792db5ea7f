import { Jar } from './jar.ts'
import { origin } from './portal.ts'
import type { Portal } from './portal.ts'

/** A browser without a window: it follows the broker's redirects until it is sent back to the portal. */
export class Browser {
  readonly portal: Jar = new Jar()
  readonly broker: Jar = new Jar()

  /** Walks at the broker from `from`, with its cookies. Stops at a page, or at the address of the portal. */
  async walk(from: string, init: { method?: string; body?: URLSearchParams } = {}): Promise<{ back?: URL; page?: string; action?: string }> {
    let at = new URL(from)
    let next = init
    for (let step = 0; step < 10; step++) {
      if (at.origin === origin) return { back: at }
      const response = await fetch(at, {
        ...next, redirect: 'manual', headers: this.broker.header(at.pathname) })
      this.broker.keep(response)
      const to = response.headers.get('location')
      if (to === null) return { page: await response.text(), action: at.href }
      at = new URL(to, at)
      next = {}
    }
    throw new Error('the broker never stopped redirecting')
  }

  /** Presses a person on the sign-in page. */
  choose(page: { action?: string }, person: string) {
    return this.walk(page.action ?? '', { method: 'POST', body: new URLSearchParams({ person }) })
  }

  /** From the portal's login to the answer of its callback, by the hint or by a press on `person`. */
  async logIn(portal: Portal, query: string, person?: string): Promise<Response> {
    const begun = await portal.ask(this.portal, `/auth/login?${query}`)
    let at = await this.walk(begun.headers.get('location') ?? '')
    if (person !== undefined) at = await this.choose(at, person)
    if (at.back === undefined) throw new Error(`the broker shows a page: ${at.page?.slice(0, 300)}`)
    return portal.ask(this.portal, at.back.pathname + at.back.search)
  }
}

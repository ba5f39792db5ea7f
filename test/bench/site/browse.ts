import type { Browser, Cookie } from 'playwright-core'
import type { Measures } from '../goals.ts'
import { exactly, kb } from '../stats.ts'
import type { Stat } from '../stats.ts'
import type { Page } from './borger.ts'
import { zippedSize } from './files.ts'

type Asked = { readonly path: string; readonly beforeContent: boolean }

const isApi = ({ path }: Asked) => path.startsWith('/api/')
/** Text is drawn before its letters and pictures have come: fonts and pictures are asked for, not waited for. */
const isWaitedFor = ({ path }: Asked) => !/\.(woff2|svg)$|\/billede$/.test(path)
const isScript = ({ path }: Asked) => path.startsWith('/assets/') && path.endsWith('.js')

declare global {
  interface Window { contentAt?: number }
}

/** Runs in the page from its first moment: notes when the content stands there. */
const watchFor = (content: string) => {
  const look = new MutationObserver(() => {
    if (document.querySelector(content) === null) return
    window.contentAt = performance.now()
    look.disconnect()
  })
  look.observe(document, { childList: true, subtree: true })
}

const readTimings = () => {
  const until = window.contentAt ?? 0
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  return entries.map(({ name, startTime }) => ({ path: new URL(name).pathname, beforeContent: startTime <= until }))
}

/** Opens a page as for the first time (nothing kept but the login) and notes what it asked for. */
const open = async (browser: Browser, cookies: Cookie[], url: string, { content }: Page): Promise<Asked[]> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'da-DK' })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.addInitScript(watchFor, content)
  await page.goto(url)
  await page.waitForFunction(() => window.contentAt !== undefined)
  await page.waitForLoadState('networkidle')
  const asked = await page.evaluate(readTimings)
  await context.close()
  return asked
}

/** W1 and W4 as a browser does them: scripts, gzipped, and requests before there is content. */
export const measurePages = async (
  browser: Browser, cookies: Cookie[], origin: string, pages: Record<string, Page>,
): Promise<Measures> => {
  const found: [string, Stat][] = []
  for (const [name, wanted] of Object.entries(pages)) {
    const asked = await open(browser, cookies, origin + wanted.path, wanted)
    const before = asked.filter(({ beforeContent }) => beforeContent)
    const scripts = new Set(before.filter(isScript).map((one) => one.path))
    const scriptBytes = [...scripts].reduce((all, script) => all + zippedSize(script), 0)
    found.push([`W1.${name}`, kb(scriptBytes)])
    found.push([`W4.${name}.requests`, exactly(before.length)])
    found.push([`W4.${name}.waits`, exactly(before.filter(isWaitedFor).length)])
    found.push([`W4.${name}.api`, exactly(before.filter(isApi).length)])
  }
  return Object.fromEntries(found)
}

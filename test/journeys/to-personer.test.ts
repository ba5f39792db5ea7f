import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, flags, openPhone } from './browser.ts'
import { checkPage } from './checks.ts'
import { origin } from './house.ts'

const secret = 'Hejren var her igen klokken seks.'
/** The key of a draft on the device, as it stands in what is kept (and not in the site's own code there). */
const draft = '"kladde/'
const ofEllen = /Ellen|Solstrand|isfugl|svaner|Hejren/i

/** As a person has it, back and forward in an instant: the driver turns that off by itself. */
const startWithHistory = async (): Promise<Browser> => chromium.launch({
  executablePath: await browserPath(), args: flags, ignoreDefaultArgs: ['--disable-back-forward-cache'] })

let browser: Browser
let page: Page
let device: BrowserContext
beforeAll(async () => {
  browser = await startWithHistory()
  page = await openPhone(browser, origin())
  device = page.context()
})
afterAll(() => browser.close())

const signIn = async (navn: string) => {
  await page.getByRole('link', { name: 'Log ind med MitID' }).click()
  await page.getByRole('button', { name: navn }).click()
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** Everything this site keeps on the device, as one text. Of the site's own built files only the names. */
const everythingKept = () => page.evaluate(async () => {
  const said: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, history.state]
  for (const { name } of await indexedDB.databases()) {
    const opening = indexedDB.open(name ?? '')
    await new Promise((done) => { opening.addEventListener('success', done) })
    for (const store of opening.result.objectStoreNames) {
      const read = (ask: IDBRequest) => new Promise((done) => {
        ask.addEventListener('success', () => { done(ask.result) })
      })
      const content = opening.result.transaction(store).objectStore(store)
      said.push(name, await read(content.getAllKeys()), await read(content.getAll()))
    }
    opening.result.close()
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const isOwn = new URL(request.url).pathname.startsWith('/assets/')
      said.push(name, request.url, isOwn ? '' : await (await cache.match(request))?.text())
    }
  }
  return JSON.stringify(said)
})

const logOut = async () => {
  const gone = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Log ud' }).click()
  await gone
  await page.getByRole('link', { name: 'Log ind med MitID' }).waitFor()
  await page.waitForLoadState('networkidle')
}

const shown = () => page.evaluate(() => document.documentElement.outerHTML)

describe('two people on one device', () => {
  it('the first reads, writes and leaves a draft, sealed', async () => {
    await page.goto('/')
    await signIn('Ellen Solstrand')
    await page.getByRole('link', { name: 'Min dagbog' }).click()
    await page.getByText('22 svaner').waitFor()
    await page.getByRole('link', { name: 'Skriv i dagbogen' }).click()
    await page.getByLabel('Hvad vil du skrive?').fill(secret)
    await page.waitForTimeout(1_000)
    const kept = await everythingKept()
    // There is a draft, and it cannot be read from the device.
    expect(kept).toContain(draft)
    expect(kept).not.toMatch(ofEllen)
  })

  it('after logout nothing of the first is in storage, cache or cookies, nor on the page', async () => {
    await logOut()
    const kept = await everythingKept()
    expect(kept).not.toMatch(ofEllen)
    expect(kept).not.toContain(draft)
    expect((await device.cookies(origin())).map(({ name }) => name)).toEqual([])
    expect(await shown()).not.toMatch(ofEllen)
    await checkPage(page, { who: 'ingen', name: 'logget ud' })
  })

  it('going back in history shows the sign-in page and nothing else', async () => {
    for (let step = 0; step < 4; step++) {
      await page.goBack({ waitUntil: 'load' }).catch(() => undefined)
      if (!page.url().startsWith(origin())) continue
      await page.getByRole('link', { name: 'Log ind med MitID' }).waitFor()
      expect(await shown()).not.toMatch(ofEllen)
    }
  })

  it('the second finds an empty page to write on, and only the own things', async () => {
    await page.goto('/')
    await signIn('Malthe Stjerneskov')
    expect(await shown()).not.toMatch(ofEllen)
    await page.getByRole('link', { name: 'Min dagbog' }).click()
    await page.getByText('tog cyklen i dag').waitFor()
    expect(await shown()).not.toMatch(ofEllen)
    await page.getByRole('link', { name: 'Skriv i dagbogen' }).click()
    await expect.poll(() => page.getByLabel('Hvad vil du skrive?').inputValue()).toBe('')
    await logOut()
    expect(await everythingKept()).not.toMatch(/Malthe|Stjerneskov|"kladde\//)
  })

  it('a logout that cannot be told empties the device just the same, and is told as soon as it can be', async () => {
    await signIn('Ellen Solstrand')
    await page.getByRole('link', { name: 'Min dagbog' }).click()
    await page.getByRole('link', { name: 'Skriv i dagbogen' }).click()
    await page.getByLabel('Hvad vil du skrive?').fill(secret)
    await page.waitForTimeout(1_000)
    const cookies = await device.cookies(origin())
    await device.route('**/auth/logout', (route) => route.fulfill({ status: 503 }))
    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.getByText('Du er logget ud').waitFor()
    expect(await shown()).not.toMatch(ofEllen)

    // The session still stands in the house; whoever opens the portal here now is not shown it.
    await page.close()
    page = await device.newPage()
    await page.goto(origin())
    await page.getByText('Du er logget ud').waitFor()
    expect(await shown()).not.toMatch(ofEllen)
    const kept = await everythingKept()
    expect(kept).not.toMatch(ofEllen)
    expect(kept).not.toContain(draft)

    await device.unroute('**/auth/logout')
    await page.reload()
    await expect.poll(async () => (await device.cookies(origin())).length).toBe(0)
    await device.addCookies(cookies)
    expect(await page.evaluate(async () => (await fetch('/api/me')).status)).toBe(401)
    await device.clearCookies()
    await page.reload()
  })

  it('the cookie of the first, had it been copied, opens nothing after the logout', async () => {
    await signIn('Ellen Solstrand')
    const kept = await device.cookies(origin())
    await logOut()
    await device.addCookies(kept)
    expect(await page.evaluate(async () => (await fetch('/api/me')).status)).toBe(401)
  })
})

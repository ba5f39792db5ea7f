import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Portal } from '../../infra/local/portal.ts'
import { startBrowser } from './browser.ts'
import { checkPage } from './checks.ts'
import { borgerId, startOwnHouse } from './house.ts'
import { picture, signIn } from './persons.ts'

let browser: Browser
let house: Portal
let page: Page
let borger: string
beforeAll(async () => {
  ;[browser, house] = await Promise.all([startBrowser(), startOwnHouse()])
  borger = await borgerId('ellen', house.origin)
  page = (await signIn(browser, 'Ellen Solstrand', house.origin)).page
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

const signal = (pids: readonly (number | undefined)[], kind: 'SIGSTOP' | 'SIGKILL') => {
  for (const pid of pids) if (pid !== undefined) process.kill(pid, kind)
}

const texts = () => page.evaluate(async (id) => {
  const answer = await fetch(`/api/borgere/${id}/dagbog?antal=50`)
  const { notater } = await answer.json() as { notater: { tekst: string }[] }
  return notater.map(({ tekst }) => tekst)
}, borger)

const isWrite = (method: string, url: string) => method === 'PUT' && url.includes('/dagbog/')
const written = (words: string) => page.getByText('Det er gemt i dagbogen.').waitFor().then(texts)
  .then((all) => all.filter((tekst) => tekst === words).length)

/** Presses «Gem» and waits until the words are on their way. */
const press = async (name: string) => {
  const asked = page.waitForRequest((request) => isWrite(request.method(), request.url()))
  await page.getByRole('button', { name }).click()
  await asked
}

/** The next write reaches the house and is answered; the answer never reaches the page. */
const loseNextAnswer = async () => {
  const session = await page.context().newCDPSession(page)
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/dagbog/*', requestStage: 'Response' }] })
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' })
  })
  return () => session.detach()
}

/** Presses «Prøv igen» for as long as the page says that it was not sent. */
const tryUntilSent = async () => {
  const sent = page.getByText('Det er gemt i dagbogen.')
  const failed = page.getByText('Ikke sendt. Din tekst er her stadig.')
  for (let attempt = 0; attempt < 5; attempt++) {
    await sent.or(failed).first().waitFor()
    if (await sent.count() > 0) return
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByRole('button', { name: 'Gemmer' }).waitFor({ state: 'detached' })
  }
}

describe('when a part of the house dies in the middle of a request', () => {
  let words = ''
  let count = 0
  beforeEach(async () => {
    words = `Jeg talte ${++count} gæs, mens strømmen gik.`
    await page.goto(`/borger/${borger}/dagbog/skriv`)
    await page.getByLabel('Hvad vil du skrive?').fill(words)
  })

  it('says so when the worker dies, keeps the words, and writes once at the next try', async () => {
    signal(house.pools.pids('api'), 'SIGSTOP')
    await press('Gem i dagbogen')
    signal(house.pools.pids('api'), 'SIGKILL')
    await page.getByText('Ikke sendt. Din tekst er her stadig.').waitFor()
    expect(await page.getByLabel('Hvad vil du skrive?').inputValue()).toBe(words)
    await checkPage(page, { who: 'borger', name: 'en worker døde' })
    await picture(page, 'kill-worker')
    await press('Prøv igen')
    expect(await written(words)).toBe(1)
  })

  it('writes once although the answer to the first try was lost on the way back', async () => {
    const found = await loseNextAnswer()
    await press('Gem i dagbogen')
    await page.getByText('Ikke sendt. Din tekst er her stadig.').waitFor()
    await found()
    expect(await texts()).toContain(words)
    await press('Prøv igen')
    expect(await written(words)).toBe(1)
  })

  it('loses nothing that was said to be kept when the store dies, and writes once', async () => {
    const before = await texts()
    const dying = house.store.pid()
    signal([dying], 'SIGSTOP')
    await press('Gem i dagbogen')
    signal([dying], 'SIGKILL')
    await tryUntilSent()
    expect(await written(words)).toBe(1)
    expect(house.store.pid()).not.toBe(dying)
    expect(await texts()).toEqual(expect.arrayContaining(before))
  })

  it('shows «Prøv igen» where a page cannot be read, and the page when it is pressed', async () => {
    signal(house.pools.pids('api'), 'SIGSTOP')
    const asked = page.waitForRequest((request) => /\/api\/.*\/dagbog(\?|$)/.test(request.url()))
    await page.getByRole('link', { name: 'Tilbage' }).click()
    await asked
    signal(house.pools.pids('api'), 'SIGKILL')
    await page.getByRole('button', { name: 'Prøv igen' }).waitFor()
    await checkPage(page, { who: 'borger', name: 'dagbogen kunne ikke hentes' })
    await picture(page, 'kill-laes')
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByText('22 svaner').waitFor()
  })
})

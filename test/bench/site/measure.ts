import type { Cookie } from 'playwright-core'
import type { Measures } from '../goals.ts'
import { pagesOf, startHouse } from './borger.ts'
import { measurePages } from './browse.ts'
import { startChromium } from './chromium.ts'
import type { Chromium } from './chromium.ts'
import { measureLighthouse } from './lighthouse.ts'
import { withoutReferrerPolicy } from './proxy.ts'

/** Signs in as a demo borger, by the hint that only the local house obeys. */
const signIn = (chromium: Chromium, link: string): Promise<Cookie[]> => chromium.use(async (browser) => {
  const [context] = browser.contexts()
  if (!context) throw new Error('the browser has no profile')
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  await page.close()
  return context.cookies()
})

/** W1, W4 and W5 in a real browser on the local house: the sign-in page, and a borger's home, dagbog and new notat. */
export const measureInBrowser = async (lighthouseRuns: number): Promise<{ measures: Measures; version: string }> => {
  const ends: (() => Promise<void>)[] = []
  const keep = <T extends { stop: () => Promise<void> }>(part: T): T => {
    ends.unshift(part.stop)
    return part
  }
  try {
    const house = keep(await startHouse())
    const chromium = keep(await startChromium())
    const { endpoint } = keep(await withoutReferrerPolicy(house.origin))
    const { hjem, dagbog, skriv } = pagesOf(house.borger)
    const front = await measureLighthouse({ 'log-ind': endpoint }, chromium.port, lighthouseRuns)
    const cookies = await signIn(chromium, house.signIn)
    const pages = await chromium.use((browser) => measurePages(browser, cookies, house.origin, { hjem, dagbog, skriv }))
    const inside = await measureLighthouse(
      { hjem: endpoint + hjem.path, dagbog: endpoint + dagbog.path }, chromium.port, lighthouseRuns)
    return { measures: { ...pages, ...front, ...inside }, version: chromium.version }
  } finally {
    for (const end of ends) await end()
  }
}

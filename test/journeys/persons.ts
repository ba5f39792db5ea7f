import type { Browser, Page } from 'playwright-core'
import { openPhone } from './browser.ts'
import { origin } from './house.ts'

/** A person on a device of their own, and every place outside the house that the device tried to reach. */
export type Person = { readonly page: Page; readonly outside: string[] }

const isOurs = (url: string) => ['127.0.0.1', 'localhost'].includes(new URL(url).hostname)

/** Comes to the front door, chooses who to be on the provider's page, and is let in. */
export const signIn = async (browser: Browser, navn: string, at: string = origin()): Promise<Person> => {
  const page = await openPhone(browser, at)
  const outside: string[] = []
  page.on('request', (request) => { if (!isOurs(request.url())) outside.push(request.url()) })
  await page.goto('/')
  await page.getByRole('link', { name: 'Log ind med MitID' }).click()
  await page.getByRole('button', { name: navn }).click()
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  await page.waitForLoadState('networkidle')
  return { page, outside }
}

/** A picture of the page as it stands, kept where `SCREENSHOTS` says. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Portal } from '../../infra/local/portal.ts'
import { startBrowser } from './browser.ts'
import { checkPage } from './checks.ts'
import { borgerId, startOwnHouse } from './house.ts'
import { picture, signIn } from './persons.ts'

let browser: Browser
let house: Portal
beforeAll(async () => { [browser, house] = await Promise.all([startBrowser(), startOwnHouse()]) })
afterAll(async () => {
  await browser.close()
  await house.stop()
})

const later = (minutes: number) => { house.clock.set(new Date(house.clock.now() + minutes * 60_000)) }

describe('when time passes', () => {
  it('a session that ran out takes nothing with it: the words are there after the next login', async () => {
    const words = 'Jeg faldt i staver ved vinduet. Der var 3 måger.'
    const { page } = await signIn(browser, 'Ellen Solstrand', house.origin)
    await page.goto(`/borger/${await borgerId('ellen', house.origin)}/dagbog/skriv`)
    await page.getByLabel('Hvad vil du skrive?').fill(words)
    await page.waitForTimeout(1_000)
    later(31)
    await page.getByRole('button', { name: 'Gem i dagbogen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Log ind igen' }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('måger')
    await checkPage(page, { who: 'ingen', name: 'log ind igen' })
    await picture(page, 'tid-log-ind-igen')
    await page.getByRole('link', { name: 'Log ind med MitID' }).click()
    await page.getByRole('button', { name: 'Ellen Solstrand' }).click()
    await expect.poll(() => page.getByLabel('Hvad vil du skrive?').inputValue()).toBe(words)
    await page.getByRole('button', { name: 'Gem i dagbogen' }).click()
    await page.getByText('Det er gemt i dagbogen.').waitFor()
    await page.context().close()
  })

  it('a leder proves again who she is before she gives an adgang, and nothing she wrote is lost', async () => {
    const evidence = 'Mikkel lagde «ja»-kortet, Camilla så det'
    const { page } = await signIn(browser, 'Kirsten Fyrkilde', house.origin)
    await page.goto(`/borger/${await borgerId('mikkel', house.origin)}/adgang/giv`)
    await page.getByLabel('Hvem skal have adgang?').selectOption({ label: 'Henrik Mosekjær' })
    await page.getByLabel('Hvad er personen her?').selectOption({ label: 'læge' })
    await page.getByRole('listitem').filter({ hasText: 'medicinen' }).getByLabel('se').check()
    await page.getByLabel('Hvad bygger adgangen på?').selectOption({ label: 'Lov' })
    await page.getByLabel('Hvordan ved I det?').fill(evidence)
    later(6)
    await page.getByRole('button', { name: 'Giv adgang' }).click()
    await page.getByText('Adgangen er ikke givet endnu.').waitFor()
    await checkPage(page, { who: 'professionel', name: 'vis igen, at det er dig' })
    await picture(page, 'tid-step-up')
    await page.getByRole('link', { name: 'Vis igen, at det er dig' }).click()
    await page.getByRole('button', { name: 'Kirsten Fyrkilde' }).click()
    await expect.poll(() => page.getByLabel('Hvordan ved I det?').inputValue()).toBe(evidence)
    await page.getByRole('button', { name: 'Giv adgang' }).click()
    await page.getByText('Henrik har fået adgang nu.').waitFor()
    await page.context().close()
  })

  it('an adgang that reached its last day is gone at midnight, and the page that stood open with it', async () => {
    const preben = await borgerId('preben', house.origin)
    const { page } = await signIn(browser, 'Amina Kildevang', house.origin)
    const { borgere } = await page.evaluate(async () => (await fetch('/api/me')).json() as Promise<{
      borgere: { id: string; til?: string }[] }>)
    const end = Date.parse(borgere.find(({ id }) => id === preben)?.til ?? '')
    house.clock.set(new Date(end - 5 * 60_000))
    await page.goto('/auth/login?login_hint=amina')
    await page.goto(`/borger/${preben}/medicin`)
    await page.getByText('Sukkerol').waitFor()
    house.clock.set(new Date(end + 1_000))
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Siden er her ikke' }).waitFor()
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Hej Amina' }).waitFor()
    const left = await page.locator('main').innerText()
    expect(left).toContain('Ellen')
    expect(left).not.toContain('Preben')
    expect((await house.personas()).find(({ id }) => id === 'amina')?.borgere.map(({ id }) => id)).not.toContain(preben)
    await page.context().close()
  })
})

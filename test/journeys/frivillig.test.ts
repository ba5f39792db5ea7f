import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { checkArrival, checkPage } from './checks.ts'
import { borgerId, personas } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

let browser: Browser
beforeAll(async () => { browser = await startBrowser() })
afterAll(() => browser.close())

const meld = { name: /^Jeg vil gerne hjælpe/ }
const afbud = { name: /^Meld afbud/ }

/** The card of the last activity that still needs this person: far enough ahead not to begin under the test. */
const cardToJoin = async (page: Page) => {
  const card = page.getByRole('article').filter({ has: page.getByRole('button', meld) }).last()
  const titel = await card.getByRole('heading', { level: 2 }).innerText()
  const hvornaar = await card.locator('.stort').innerText()
  // Held by its words from now on, for its button is about to change.
  const same = page.getByRole('article').filter({ hasText: titel }).filter({ hasText: hvornaar })
  return { card: same, titel }
}

const cancel = async (page: Page, card: Locator) => {
  await card.getByRole('button', afbud).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, meld afbud' }).click()
  await card.getByText('Du har meldt afbud').waitFor()
}

describe('a frivillig', () => {
  let gerda: Person
  beforeAll(async () => { gerda = await signIn(browser, 'Gerda Klokkelyng') })
  // A test that failed half way leaves no open question for the next.
  beforeEach(async () => { await gerda.page.reload() })
  afterAll(() => gerda.page.context().close())

  it('comes straight to what happens: when, where, what to know, how many are missing', async () => {
    const first = gerda.page.getByRole('article').first()
    await first.waitFor()
    expect(await gerda.page.getByRole('heading', { level: 1 }).innerText()).toBe('Aktiviteter')
    expect(await first.innerText()).toMatch(/kl\.\s\d\d\.\d\d til kl\.\s\d\d\.\d\d/)
    await checkPage(gerda.page, { who: 'frivillig', name: 'aktiviteter, frivillig' })
    await picture(gerda.page, 'frivillig-aktiviteter')
  })

  it('finds no way to a borger, a dagbog or another helper, by any link or any answer', async () => {
    const { page } = gerda
    expect(await page.locator('a[href^="/borger"]').count()).toBe(0)
    expect(await page.evaluate(async () => (await (await fetch('/api/me')).json() as { borgere: unknown[] }).borgere)).toEqual([])
    const everybody = await personas()
    const borgere = everybody.filter(({ rolle }) => rolle === 'borger')
    const text = await page.evaluate(() => document.body.innerText)
    expect(everybody.filter(({ id, name }) => id !== 'gerda' && text.includes(name))).toEqual([])
    const ellen = borgere.find(({ id }) => id === 'ellen')?.borgere[0]?.id
    for (const path of [`/borger/${ellen}`, `/borger/${ellen}/medicin`, `/borger/${ellen}/aktivitet`]) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1, name: 'Siden er her ikke' }).waitFor()
    }
    await page.goto('/')
    await page.getByRole('article').first().waitFor()
  })

  it('signs up by one tap, is thanked by name of the thing, and finds it so after a reload', async () => {
    const { card, titel } = await cardToJoin(gerda.page)
    await card.getByRole('button', meld).click()
    await card.getByText(`Du hjælper til ${titel}`).waitFor()
    expect(await gerda.page.evaluate(() => document.activeElement?.textContent)).toContain('Tak')
    await checkPage(gerda.page, { who: 'frivillig', name: 'aktiviteter, tilmeldt' })
    await picture(gerda.page, 'frivillig-tilmeldt')
    await gerda.page.reload()
    await card.getByText('Du har meldt dig til at hjælpe.').waitFor()
    await cancel(gerda.page, card)
  })

  it('is asked first, by name of the thing, before a cancellation; a no changes nothing', async () => {
    const { page } = gerda
    const { card, titel } = await cardToJoin(page)
    await card.getByRole('button', meld).click()
    await card.getByRole('button', afbud).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('heading').innerText()).toContain(`afbud til ${titel}`)
    await checkPage(page, { who: 'frivillig', name: 'afbud, spørgsmål' })
    await page.keyboard.press('Escape')
    await page.reload()
    await card.getByText('Du har meldt dig til at hjælpe.').waitFor()
    await cancel(page, card)
    await page.reload()
    await card.getByRole('button', meld).waitFor()
  })

  it('is told when there is no net, and it is done once when there is', async () => {
    const { page } = gerda
    const { card, titel } = await cardToJoin(page)
    await page.context().setOffline(true)
    await card.getByRole('button', meld).click()
    await card.getByText('Det blev ikke ændret.').waitFor()
    await page.context().setOffline(false)
    await card.getByRole('button', meld).click()
    await card.getByText(`Du hjælper til ${titel}`).waitFor()
    await cancel(page, card)
  })

  it('has reached no place outside the house', () => { expect(gerda.outside).toEqual([]) })
})

describe('a pårørende', () => {
  it('signs up through her borger, and the staff see who comes', async () => {
    const hanne = await signIn(browser, 'Hanne Klitrose')
    await hanne.page.goto(`/borger/${await borgerId('sofie')}/aktivitet`)
    await hanne.page.getByRole('article').first().waitFor()
    expect(await hanne.page.locator('.om').innerText()).toContain('Sofie Klitrose')
    const { card, titel } = await cardToJoin(hanne.page)
    await card.getByRole('button', meld).click()
    await card.getByText('Tak.').waitFor()
    await checkPage(hanne.page, { who: 'paaroerende', name: 'aktiviteter, pårørende' })
    await picture(hanne.page, 'paaroerende-aktiviteter')

    const lars = await signIn(browser, 'Lars Ledlys')
    await lars.page.getByRole('link', { name: 'Aktiviteter' }).click()
    await lars.page.getByRole('link', { name: `Se, hvem der hjælper til ${titel}` }).last().click()
    await lars.page.getByRole('heading', { level: 1, name: 'Hvem hjælper?' }).waitFor()
    await lars.page.getByText('Hanne Klitrose').waitFor()
    await checkPage(lars.page, { who: 'professionel', name: 'hvem hjælper' })
    await picture(lars.page, 'medarbejder-tilmeldte')
    await cancel(hanne.page, card)
    await lars.page.reload()
    await lars.page.getByRole('heading', { level: 2, name: titel }).waitFor()
    expect(await lars.page.evaluate(() => document.body.innerText)).not.toContain('Hanne Klitrose')
    expect([...hanne.outside, ...lars.outside]).toEqual([])
    await Promise.all([hanne.page.context().close(), lars.page.context().close()])
  })
})

describe('a borger', () => {
  it('reads what happens, without the helpers’ matters', async () => {
    const ellen = await signIn(browser, 'Ellen Solstrand')
    await ellen.page.goto(`/borger/${await borgerId('ellen')}/aktivitet`)
    await ellen.page.getByRole('article').first().waitFor()
    expect(await ellen.page.getByRole('button', meld).count()).toBe(0)
    await checkPage(ellen.page, { who: 'borger', name: 'aktiviteter, borger' })
    await picture(ellen.page, 'borger-aktiviteter')
    await ellen.page.context().close()
  })
})

describe('staff', () => {
  it('plan an activity; what was typed survives a reload, a fault is said at its field, helpers see it', async () => {
    const { page } = await signIn(browser, 'Lars Ledlys')
    await page.getByRole('link', { name: 'Aktiviteter' }).click()
    await page.getByRole('link', { name: 'Ny aktivitet' }).click()
    await checkArrival(page, 'Ny aktivitet')
    await page.getByLabel('Hvad skal der ske?').fill('Brætspil')
    await page.getByLabel('Hvor er det?').fill('Pejsestuen')
    await page.waitForTimeout(1_000)
    await page.reload()
    await expect.poll(() => page.getByLabel('Hvad skal der ske?').inputValue()).toBe('Brætspil')
    await page.getByLabel('Hvilken dag?').fill(nextMonth())
    await page.getByLabel('Hvornår begynder det?').fill('19:00')
    await page.getByLabel('Hvornår slutter det?').fill('18:00')
    await page.getByText('Kun frivillige').click()
    await page.getByRole('button', { name: 'Opret aktivitet' }).click()
    await page.getByText('Skriv et tidspunkt, der er senere').waitFor()
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('til')
    await checkPage(page, { who: 'professionel', name: 'ny aktivitet, med fejl' })
    await picture(page, 'medarbejder-ny-aktivitet')
    await page.getByLabel('Hvornår slutter det?').fill('21:30')
    await page.getByRole('button', { name: 'Opret aktivitet' }).click()
    await page.getByText('Aktiviteten er oprettet.').waitFor()
    const card = page.getByRole('article').filter({ hasText: 'Brætspil' })
    expect(await card.innerText()).toMatch(/kl\.\s19\.00 til kl\.\s21\.30/)
    await checkPage(page, { who: 'professionel', name: 'aktiviteter, personale' })
    await page.context().close()

    const gerda = await signIn(browser, 'Gerda Klokkelyng')
    await gerda.page.getByRole('article').filter({ hasText: 'Brætspil' }).waitFor()
    const hanne = await signIn(browser, 'Hanne Klitrose')
    await hanne.page.goto(`/borger/${await borgerId('sofie')}/aktivitet`)
    await hanne.page.getByRole('article').first().waitFor()
    expect(await hanne.page.getByText('Brætspil').count()).toBe(0)
    await Promise.all([gerda.page.context().close(), hanne.page.context().close()])
  })
})

const nextMonth = () => new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

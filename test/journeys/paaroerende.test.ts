import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { checkArrival, checkPage } from './checks.ts'
import { borgerId } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

let browser: Browser
let signe: Person
beforeAll(async () => {
  browser = await startBrowser()
  signe = await signIn(browser, 'Signe Bølgemark')
})
afterAll(() => browser.close())

const note = 'Vi talte længe i telefon. Han sang hele den nye sang.'
const toStaff = 'Hej. Må jeg tage en kage med på lørdag?'
const toBrother = 'Hej bror. Jeg glæder mig til koncerten.'

const heading = (person: Person) => person.page.getByRole('heading', { level: 1 }).innerText()

/** Writes in the field of the room that is open, and waits until it says that it is sent. */
const send = async ({ page }: Person, text: string) => {
  await page.getByRole('textbox').fill(text)
  await page.getByRole('button', { name: 'Send beskeden' }).click()
  await page.getByText('Din besked er sendt.').waitFor()
}

describe('a pårørende', () => {
  it('chooses between her two brothers, and sees nobody else', async () => {
    const { page } = signe
    await page.getByRole('heading', { level: 1, name: 'Hej Signe' }).waitFor()
    const choices = await page.locator('main .valg').allInnerTexts()
    const names = choices.map((choice) => /(Jonas|Mikkel) Bølgemark/.exec(choice)?.[1])
    expect(names.toSorted()).toEqual(['Jonas', 'Mikkel'])
    await checkPage(page, { who: 'paaroerende', name: 'vælg borger' })
    await picture(page, 'paaroerende-vaelg')
  })

  it('reads what is for her and not what is for her brother alone or for the staff', async () => {
    const { page } = signe
    await page.getByRole('link', { name: /Jonas Bølgemark/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Jonas' }).waitFor()
    await checkPage(page, { who: 'paaroerende', name: 'Jonas, pårørende' })
    await page.getByRole('link', { name: 'Dagbog', exact: true }).click()
    await checkArrival(page, 'Dagbog')
    await page.getByText('Den hedder Havet').waitFor()
    const seen = await page.locator('main').innerText()
    expect(seen).not.toContain('Hemmelig plan')
    expect(seen).not.toContain('Min tand gør ondt')
    await checkPage(page, { who: 'paaroerende', name: 'dagbog, pårørende' })
    await picture(page, 'paaroerende-dagbog')
  })

  it('writes a notat, and is told who will read it before she sends it', async () => {
    const { page } = signe
    await page.getByRole('link', { name: 'Skriv i dagbogen' }).click()
    await checkArrival(page, 'Skriv i dagbogen')
    await page.getByText('Jonas og personalet kan læse det, du skriver.').waitFor()
    await page.getByLabel('Hvad vil du skrive?').fill(note)
    await checkPage(page, { who: 'paaroerende', name: 'skriv, pårørende' })
    await page.getByRole('button', { name: 'Gem i dagbogen' }).click()
    await page.getByText('Det er gemt i dagbogen.').waitFor()
    await checkPage(page, { who: 'paaroerende', name: 'notat, pårørende' })
    await picture(page, 'paaroerende-notat')
  })

  it('writes to the staff, and to her brother, in rooms of their own', async () => {
    const { page } = signe
    const jonas = await borgerId('jonas')
    await page.goto(`/borger/${jonas}/besked`)
    await page.getByRole('link', { name: /Skriv til personalet/ }).waitFor()
    await checkPage(page, { who: 'paaroerende', name: 'beskeder, pårørende' })
    await picture(page, 'paaroerende-beskeder')
    await page.getByRole('link', { name: /Skriv til personalet/ }).click()
    await expect.poll(() => heading(signe)).toBe('Skriv til personalet')
    await send(signe, toStaff)
    await checkPage(page, { who: 'paaroerende', name: 'skriv til personalet' })
    await picture(page, 'paaroerende-til-personalet')
    await page.goto(`/borger/${jonas}/besked`)
    await page.getByRole('link', { name: /Skriv til Jonas/ }).click()
    await page.getByText('Kun du og Jonas kan læse det.').waitFor()
    await send(signe, toBrother)
    await checkPage(page, { who: 'paaroerende', name: 'skriv til borgeren' })
    await picture(page, 'paaroerende-til-borger')
  })

  it('signs up for something at the other brother’s, and cancels', async () => {
    const { page } = signe
    await page.goto(`/borger/${await borgerId('mikkel')}/aktivitet`)
    const card = page.getByRole('article').filter({ hasText: 'Spilleaften' })
    await card.getByRole('button', { name: /^Jeg vil gerne hjælpe/ }).click()
    await card.getByText('Du hjælper til Spilleaften').waitFor()
    await checkPage(page, { who: 'paaroerende', name: 'aktiviteter hos Mikkel' })
    await card.getByRole('button', { name: /^Meld afbud/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, meld afbud' }).click()
    await card.getByText('Du har meldt afbud').waitFor()
  })

  it('is met: the brother finds the notat and the message, the staff the notat and the question', async () => {
    const jonas = await signIn(browser, 'Jonas Bølgemark')
    await jonas.page.getByRole('link', { name: 'Min dagbog' }).click()
    await jonas.page.getByText(note).waitFor()
    await jonas.page.goto(`/borger/${await borgerId('jonas')}/besked`)
    await jonas.page.getByRole('link', { name: /Skriv til Signe/ }).click()
    await jonas.page.getByText(toBrother).waitFor()
    await checkPage(jonas.page, { who: 'borger', name: 'beskeder med Signe, borger' })
    await picture(jonas.page, 'borger-besked')
    expect(await jonas.page.locator('main').innerText()).not.toContain('kage med')
    await jonas.page.context().close()

    const lars = await signIn(browser, 'Lars Ledlys')
    await lars.page.getByRole('link', { name: /Venter på svar/ }).click()
    const fromSigne = lars.page.getByRole('article').filter({ hasText: 'Om Jonas' }).filter({ hasText: 'Signe' })
    await fromSigne.getByRole('link').click()
    await lars.page.getByText(toStaff).waitFor()
    expect(await lars.page.locator('main').innerText()).not.toContain('koncerten')
    await lars.page.context().close()
  })

  it('finds nothing at an address that is not hers', async () => {
    const { page } = signe
    for (const path of [`/borger/${await borgerId('sofie')}/dagbog`, `/borger/${await borgerId('jonas')}/medicin`]) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1, name: 'Siden er her ikke' }).waitFor()
    }
    await checkPage(page, { who: 'paaroerende', name: 'siden er her ikke' })
  })

  it('has reached no place outside the house', () => { expect(signe.outside).toEqual([]) })
})

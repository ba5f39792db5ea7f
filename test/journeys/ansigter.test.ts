import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { checkPage } from './checks.ts'
import { borgerId } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

let browser: Browser
beforeAll(async () => { browser = await startBrowser() })
afterAll(() => browser.close())

const face = (name: string) => ({ name: new RegExp(`^(\\w\\w? ?)?${name}`) })

/** What a person's own device gets when it asks for a borger's dagbog. */
const reads = ({ page }: Person, borger: string) =>
  page.evaluate(async (id) => (await fetch(`/api/borgere/${id}/dagbog`)).status, borger)

describe('J1 Sofie decides who sees', () => {
  let sofie: Person
  let torben: Person
  let id: string
  beforeAll(async () => {
    id = await borgerId('sofie')
    torben = await signIn(browser, 'Torben Havgus')
    sofie = await signIn(browser, 'Sofie Klitrose')
  })
  afterAll(async () => { await Promise.all([sofie, torben].map(({ page }) => page.context().close())) })

  it('finds everyone as a face', async () => {
    const { page } = sofie
    await page.goto(`/borger/${id}/adgang`)
    await page.getByRole('link', face('Torben')).waitFor()
    expect(await page.locator('.ansigter .ansigt').count()).toBeGreaterThanOrEqual(3)
    await checkPage(page, { who: 'borger', name: 'ansigter' })
    await picture(page, 'borger-ansigter')
  })

  it('is told in three sentences with pictures what Torben sees, and stops him with one big button', async () => {
    const { page } = sofie
    expect(await reads(torben, id)).toBe(200)
    await page.getByRole('link', face('Torben')).click()
    await page.getByRole('heading', { level: 1, name: 'Torben Havgus' }).waitFor()
    await page.locator('.kan').waitFor()
    expect(await page.locator('.kan .saetning').count()).toBe(3)
    expect(await page.locator('.kan .saetning .pik').count()).toBe(3)
    const stop = page.getByRole('button', { name: 'Torben må ikke se med mere' })
    expect((await stop.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await checkPage(page, { who: 'borger', name: 'et ansigt' })
    await picture(page, 'borger-ansigt')
    await stop.click()
    await page.getByRole('dialog').getByText('Det virker med det samme.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, stop nu' }).click()
    await page.getByText('Torben kan ikke se med mere.').waitFor()
    expect(await reads(torben, id)).toBe(404)
  })

  it('sees the receipt, and says yes again', async () => {
    const { page } = sofie
    await page.getByText('Torben kunne læse i dagbogen').waitFor()
    await page.getByText('Torben så dagbogen.').waitFor()
    await checkPage(page, { who: 'borger', name: 'et ansigt, slut' })
    await picture(page, 'borger-ansigt-slut')
    await page.getByRole('button', { name: 'Se, hvad Torben vil se' }).click()
    await page.getByText('Det her vil Torben se:').waitFor()
    await checkPage(page, { who: 'borger', name: 'se som' })
    await picture(page, 'borger-se-som')
    await page.getByRole('button', { name: 'Lad Torben se med igen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, det må du gerne' }).click()
    await page.getByText('Torben har fået adgang nu.').waitFor()
    expect(await reads(torben, id)).toBe(200)
  })

  it('cannot stop a sagsbehandler, says «Jeg er uenig», and is answered by the leder', async () => {
    const { page } = sofie
    await page.goto(`/borger/${id}/adgang`)
    await page.getByRole('link', face('Mette')).click()
    await page.getByText('Du kan ikke stoppe det selv.').waitFor()
    expect(await page.getByRole('button', { name: /må ikke se med mere/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Jeg er uenig' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, jeg er uenig' }).click()
    await page.getByText('Lederen har ikke svaret endnu.').waitFor()
    await picture(page, 'borger-uenig')

    const kirsten = await signIn(browser, 'Kirsten Fyrkilde')
    await kirsten.page.getByRole('link', { name: /Havsiden/ }).first().click()
    await kirsten.page.getByRole('link', { name: 'Uenig i en adgang' }).click()
    await kirsten.page.getByText('Sofie er uenig i den adgang.').waitFor()
    await checkPage(kirsten.page, { who: 'professionel', name: 'uenighed venter' })
    await picture(kirsten.page, 'leder-uenighed')
    await kirsten.page.getByRole('link', { name: /Læs og svar/ }).first().click()
    await kirsten.page.getByLabel('Dit svar til beboeren').fill('Vi ringer til kommunen sammen.')
    await checkPage(kirsten.page, { who: 'professionel', name: 'svar på uenighed' })
    await kirsten.page.getByRole('button', { name: 'Send svaret' }).click()
    await kirsten.page.getByText('Svaret er sendt.').waitFor()
    await kirsten.page.context().close()

    await page.reload()
    await page.getByText('«Vi ringer til kommunen sammen.»').waitFor()
  })
})

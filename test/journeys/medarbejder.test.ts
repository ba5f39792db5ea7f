import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { checkArrival, checkPage } from './checks.ts'
import { borgerId } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

let browser: Browser
let soeren: Person
beforeAll(async () => {
  browser = await startBrowser()
  soeren = await signIn(browser, 'Søren Birkehegn')
})
afterAll(() => browser.close())

const answer = 'Koboltblå, den rigtige. Jeg køber den i dag.'
const note = 'Preben viste mig, hvordan man maler en bølge. Min ligner en sofa.'

describe('a medarbejder', () => {
  it('comes straight to the enhed, where what waits stands first', async () => {
    const { page } = soeren
    await page.getByRole('heading', { level: 1, name: 'Skovsiden' }).waitFor()
    await checkPage(page, { who: 'professionel', name: 'enheden, medarbejder' })
    await picture(page, 'medarbejder-enhed')
    await page.getByRole('link', { name: /Venter på svar/ }).click()
    await checkArrival(page, 'Venter på svar')
    await page.getByRole('article').first().waitFor()
    const waiting = await page.locator('main').innerText()
    expect(waiting).toContain('Preben')
    // The inbox points; not a word of what was written stands in it.
    expect(waiting).not.toContain('Koboltblå')
    await checkPage(page, { who: 'professionel', name: 'venter på svar' })
    await picture(page, 'medarbejder-indbakke')
  })

  it('reads, answers, and it waits no more', async () => {
    const { page } = soeren
    const fromPreben = page.getByRole('article').filter({ hasText: 'Preben Måneskær' })
    await fromPreben.getByRole('link', { name: /Læs og svar/ }).click()
    await page.getByText('Koboltblå. Den rigtige, ikke den billige.').waitFor()
    await page.getByLabel('Skriv et svar').fill(answer)
    await checkPage(page, { who: 'professionel', name: 'svar' })
    await page.getByRole('button', { name: 'Send beskeden' }).click()
    await page.getByText('Din besked er sendt.').waitFor()
    await picture(page, 'medarbejder-svar')
    await page.getByRole('link', { name: 'Tilbage' }).click()
    await page.getByRole('heading', { level: 1, name: 'Venter på svar' }).waitFor()
    await expect.poll(() => fromPreben.count()).toBe(0)

    const preben = await signIn(browser, 'Preben Måneskær')
    await preben.page.goto(`/borger/${await borgerId('preben')}/besked/personale`)
    await preben.page.getByText(answer).waitFor()
    await checkPage(preben.page, { who: 'borger', name: 'skriv til personalet, borger' })
    await preben.page.context().close()
  })

  it('goes to a borger by the face, and shares a notat with everyone who may read the dagbog', async () => {
    const { page } = soeren
    await page.goto('/')
    await page.getByRole('link', { name: /De, der bor her/ }).click()
    await checkArrival(page, 'De, der bor her')
    await page.getByRole('link', { name: /Malthe Stjerneskov/ }).waitFor()
    expect(await page.locator('main .valg').count()).toBe(4)
    await checkPage(page, { who: 'professionel', name: 'de, der bor her' })
    await picture(page, 'medarbejder-beboere')
    await page.getByRole('link', { name: /Preben Måneskær/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Preben' }).waitFor()
    await checkPage(page, { who: 'professionel', name: 'Preben, medarbejder' })
    await page.getByRole('link', { name: 'Dagbog', exact: true }).click()
    await checkArrival(page, 'Dagbog')
    await page.getByRole('link', { name: 'Skriv i dagbogen' }).click()
    await page.getByLabel('Hvad vil du skrive?').fill(note)
    expect(await page.getByText('Kun Preben', { exact: true }).count()).toBe(0)
    await page.getByText('Alle med adgang til dagbogen', { exact: true }).click()
    await checkPage(page, { who: 'professionel', name: 'skriv, medarbejder' })
    await picture(page, 'medarbejder-skriv')
    await page.getByRole('button', { name: 'Gem i dagbogen' }).click()
    await page.getByText('Det er gemt i dagbogen.').waitFor()

    const preben = await signIn(browser, 'Preben Måneskær')
    await preben.page.getByRole('link', { name: 'Min dagbog' }).click()
    const shared = preben.page.getByRole('article').filter({ hasText: note })
    await shared.getByText('Søren Birkehegn', { exact: true }).waitFor()
    await preben.page.context().close()
  })

  it('sees who signed up to help', async () => {
    const { page } = soeren
    await page.goto('/')
    await page.getByRole('link', { name: 'Aktiviteter' }).click()
    await checkArrival(page, 'Aktiviteter')
    await page.getByRole('link', { name: 'Se, hvem der hjælper til Havedag' }).first().click()
    await page.getByText('Signe Bølgemark').waitFor()
    await checkPage(page, { who: 'professionel', name: 'hvem hjælper, Skovsiden' })
  })

  it('finds no borger of the other enhed, by address or by name', async () => {
    const { page } = soeren
    for (const path of ['', '/dagbog', '/besked/personale', '/medicin']) {
      await page.goto(`/borger/${await borgerId('ellen')}${path}`)
      await page.getByRole('heading', { level: 1, name: 'Siden er her ikke' }).waitFor()
      expect(await page.locator('body').innerText()).not.toContain('Ellen')
    }
  })

  it('has reached no place outside the house', () => { expect(soeren.outside).toEqual([]) })
})

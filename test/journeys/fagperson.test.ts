import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { checkArrival, checkPage } from './checks.ts'
import { borgerId } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

let browser: Browser
beforeAll(async () => { browser = await startBrowser() })
afterAll(() => browser.close())

/** Whose page it is, as the frame says it on every page about a borger. */
const about = (page: Page) => page.locator('.om').innerText()
const open = async (page: Page, link: string, heading: string) => {
  await page.getByRole('link', { name: link, exact: true }).click()
  await checkArrival(page, heading)
}
const tiles = (page: Page) => page.locator('main .valg').allInnerTexts()
const notFound = (page: Page) => page.getByRole('heading', { level: 1, name: 'Siden er her ikke' }).waitFor()

describe('a læge with three borgere', () => {
  let amina: Person
  beforeAll(async () => { amina = await signIn(browser, 'Amina Kildevang') })
  afterAll(() => amina.page.context().close())

  it('chooses between her own, and sees no one else', async () => {
    const names = (await tiles(amina.page)).map((text) => text.split('\n').find((line) => line.includes(' '))).toSorted()
    expect(names).toEqual(['Ellen Solstrand', 'Jonas Bølgemark', 'Preben Måneskær'])
    await checkPage(amina.page, { who: 'professionel', name: 'vælg borger' })
    await picture(amina.page, 'laege-vaelg')
  })

  it('sees only what was selected for her, one borger at a time, named on every page', async () => {
    const { page } = amina
    await page.getByRole('link', { name: /Ellen Solstrand/ }).click()
    await checkArrival(page, 'Ellen')
    expect((await tiles(page)).map((text) => text.trim())).toEqual(['Beskeder', 'Stamkort', 'Medicin', 'Breve og papirer'])
    await open(page, 'Stamkort', 'Stamkort')
    await page.getByText('Vigtigt at vide').waitFor()
    expect(await about(page)).toBe('ES\nEllen Solstrand')
    await checkPage(page, { who: 'professionel', name: 'stamkort' })
    await picture(page, 'laege-stamkort')
  })

  it('reads each medicine with its source and date in words', async () => {
    const { page } = amina
    await page.getByRole('link', { name: 'Tilbage' }).click()
    await open(page, 'Medicin', 'Medicin')
    const cards = page.getByRole('article')
    await cards.first().waitFor()
    const texts = await cards.allInnerTexts()
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) expect(text).toMatch(/Kilde: .+, \S*dag( den \d+\. \S+)?|Kilde: .+, i (dag|går)/)
    expect(await about(page)).toContain('Ellen Solstrand')
    await checkPage(page, { who: 'professionel', name: 'medicin' })
    await page.setViewportSize({ width: 1280, height: 800 })
    await checkPage(page, { who: 'professionel', name: 'medicin på pc' })
    await picture(page, 'laege-medicin-pc')
    await page.setViewportSize({ width: 390, height: 844 })
  })

  it('reads a letter, and the tab’s title does not tell what it is about', async () => {
    const { page } = amina
    await page.getByRole('link', { name: 'Tilbage' }).click()
    await open(page, 'Breve og papirer', 'Breve og papirer')
    const titel = await page.getByRole('article').first().getByRole('heading').innerText()
    await checkPage(page, { who: 'professionel', name: 'breve' })
    await page.getByRole('link', { name: `Læs ${titel}` }).click()
    await checkArrival(page, 'Brev')
    await page.getByRole('heading', { level: 2, name: titel }).waitFor()
    expect(await page.title()).toBe('Brev – Samspil')
    expect(await about(page)).toContain('Ellen Solstrand')
    await checkPage(page, { who: 'professionel', name: 'brev' })
    await picture(page, 'laege-brev')
  })

  it('keeps two tabs on two borgere apart, through a reload of each', async () => {
    const { page } = amina
    const [ellen, preben] = [await borgerId('ellen'), await borgerId('preben')]
    const other = await page.context().newPage()
    await page.goto(`/borger/${ellen}/medicin`)
    await other.goto(`/borger/${preben}/medicin`)
    await Promise.all([page.reload(), other.reload()])
    await Promise.all([page, other].map((tab) => tab.getByRole('article').first().waitFor()))
    expect([await about(page), await about(other)]).toEqual(['ES\nEllen Solstrand', 'PM\nPreben Måneskær'])
    expect(await other.evaluate(() => document.body.innerText)).not.toContain('Ellen')
    await other.close()
  })

  it('is where nothing is when she writes another address: what she may not see does not exist', async () => {
    const { page } = amina
    const [ellen, jonas, sofie] = [await borgerId('ellen'), await borgerId('jonas'), await borgerId('sofie')]
    for (const path of [`/borger/${sofie}`, `/borger/${sofie}/medicin`]) {
      await page.goto(path)
      await notFound(page)
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('Sofie')
    }
    for (const path of [`/borger/${ellen}/dagbog`, `/borger/${jonas}/dokument`]) {
      await page.goto(path)
      await page.getByText('Det findes ikke, eller du har ikke adgang til det.').waitFor()
    }
  })

  it('has reached no place outside the house', () => { expect(amina.outside).toEqual([]) })
})

describe('a læge of the same practice, without an adgang', () => {
  it('sees no one, and a colleague’s address leads nowhere', async () => {
    const { page } = await signIn(browser, 'Henrik Mosekjær')
    await page.getByText('Du har ikke adgang til noget lige nu.').waitFor()
    await checkPage(page, { who: 'professionel', name: 'uden adgang' })
    await page.goto(`/borger/${await borgerId('ellen')}/medicin`)
    await notFound(page)
    await page.context().close()
  })
})

describe('a sagsbehandler', () => {
  it('sees the stamkort and the papers of her two borgere, and no medicine', async () => {
    const { page, outside } = await signIn(browser, 'Mette Engsnarre')
    await page.getByRole('link', { name: /Sofie Klitrose/ }).click()
    await checkArrival(page, 'Sofie')
    expect((await tiles(page)).map((text) => text.trim())).not.toContain('Medicin')
    await checkPage(page, { who: 'professionel', name: 'borger, sagsbehandler' })
    await open(page, 'Breve og papirer', 'Breve og papirer')
    await page.getByRole('article').first().waitFor()
    await checkPage(page, { who: 'professionel', name: 'breve, sagsbehandler' })
    await picture(page, 'sagsbehandler-breve')
    expect(outside).toEqual([])
    await page.context().close()
  })
})

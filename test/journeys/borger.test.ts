import sharp from 'sharp'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { checkArrival, checkPage } from './checks.ts'
import { borgerId } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

let browser: Browser
let jonas: Person
beforeAll(async () => {
  browser = await startBrowser()
  jonas = await signIn(browser, 'Jonas Bølgemark')
})
afterAll(() => browser.close())

const words = 'Ny tromme-plan: først stille, så HØJT.'
const more = `${words} Og så stille igen.`

const drumPicture = async () => ({
  name: 'IMG_0001.jpg', mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#b92b35' } }).jpeg().toBuffer(),
})

/** How many notater in the dagbog hold these words, asked as the person of this page. */
const howMany = (person: Person, borger: string, text: string) => person.page.evaluate(async ([id, text]) => {
  const answer = await fetch(`/api/borgere/${id}/dagbog?antal=50`)
  const { notater } = await answer.json() as { notater: { tekst: string }[] }
  return notater.filter(({ tekst }) => tekst.includes(text ?? '')).length
}, [borger, text])

describe('a borger', () => {
  it('comes home to few choices, each a picture with its words', async () => {
    const { page } = jonas
    await page.getByRole('heading', { level: 1, name: 'Hej Jonas' }).waitFor()
    await checkPage(page, { who: 'borger', name: 'forside, borger' })
    await picture(page, 'borger-hjem')
  })

  it('reads the own dagbog, with what others wrote there and the pictures', async () => {
    const { page } = jonas
    await page.getByRole('link', { name: 'Min dagbog' }).click()
    await checkArrival(page, 'Min dagbog')
    await page.getByText('BUM BUM TSJAK').or(page.getByText('Den hedder Havet')).first().waitFor()
    await checkPage(page, { who: 'borger', name: 'min dagbog' })
    await picture(page, 'borger-dagbog')
  })

  it('keeps what is being written through a reload', async () => {
    const { page } = jonas
    await page.getByRole('link', { name: 'Skriv i dagbogen' }).click()
    await checkArrival(page, 'Skriv i dagbogen')
    await page.getByLabel('Hvad vil du skrive?').fill(words)
    await page.getByText('Rigtig glad', { exact: true }).click()
    await page.waitForTimeout(1_000)
    await page.reload()
    await expect.poll(() => page.getByLabel('Hvad vil du skrive?').inputValue()).toBe(words)
    expect(await page.getByRole('radio', { name: 'Rigtig glad' }).isChecked()).toBe(true)
    await checkPage(page, { who: 'borger', name: 'skriv i dagbogen' })
    await picture(page, 'borger-skriv')
  })

  it('is told when there is no net, loses nothing, and sends once when the net is back', async () => {
    const { page } = jonas
    await page.locator('input[type=file]').setInputFiles(await drumPicture())
    await page.getByLabel('Hvad er der på billedet?').fill('Min røde tromme')
    await page.getByText('Kun mig', { exact: true }).click()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Gem i dagbogen' }).click()
    await page.getByText('Ikke sendt. Din tekst er her stadig.').waitFor()
    await checkPage(page, { who: 'borger', name: 'skriv, ikke sendt' })
    await picture(page, 'borger-ikke-sendt')
    expect(await page.getByLabel('Hvad vil du skrive?').inputValue()).toBe(words)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByText('Det er gemt i dagbogen.').waitFor()
    expect(await page.getByText('Det kan læses af: Kun mig.').count()).toBe(1)
    const shown = page.getByRole('img', { name: 'Min røde tromme' })
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
    await checkPage(page, { who: 'borger', name: 'notatet er gemt' })
    await picture(page, 'borger-gemt')
    expect(await howMany(jonas, await borgerId('jonas'), words)).toBe(1)
  })

  it('changes a notat, and finds what stood before', async () => {
    const { page } = jonas
    await page.getByRole('link', { name: 'Ret' }).click()
    await checkArrival(page, 'Ret i dagbogen')
    await page.getByLabel('Hvad vil du skrive?').fill(more)
    await checkPage(page, { who: 'borger', name: 'ret i dagbogen' })
    await page.getByRole('button', { name: 'Gem i dagbogen' }).click()
    await page.getByText('Det er gemt i dagbogen.').waitFor()
    await page.getByRole('button', { name: 'Se, hvad der stod før' }).click()
    const before = page.getByRole('region', { name: 'Sådan stod der før' })
    await before.getByText(words, { exact: true }).waitFor()
    await checkPage(page, { who: 'borger', name: 'hvad der stod før' })
    await picture(page, 'borger-historik')
  })

  it('is the only one who can read it', async () => {
    const jonasId = await borgerId('jonas')
    expect(await howMany(jonas, jonasId, more)).toBe(1)
    for (const other of ['Lars Ledlys', 'Signe Bølgemark']) {
      const person = await signIn(browser, other)
      expect(await howMany(person, jonasId, 'tromme-plan')).toBe(0)
      await person.page.context().close()
    }
  })

  it('finds every other choice from home: help, papers, medicine, and who may see what', async () => {
    const { page } = jonas
    for (const [choice, heading] of [
      ['Min medicin', 'Min medicin'], ['Mine papirer', 'Mine papirer'], ['Hvem har adgang?', 'Hvem har adgang?'],
    ] as const) {
      await page.goto('/')
      await page.getByRole('link', { name: choice }).click()
      await checkArrival(page, heading)
      await checkPage(page, { who: 'borger', name: `${choice}, borger` })
      await picture(page, `borger-${choice.toLowerCase().replaceAll(/[^a-zæøå]+/g, '-')}`)
    }
    await page.getByRole('link', { name: 'Jeg har brug for hjælp' }).click()
    await checkArrival(page, 'Jeg har brug for hjælp')
    await checkPage(page, { who: 'borger', name: 'hjælp' })
    await picture(page, 'borger-hjaelp')
  })

  it('has reached no place outside the house', () => { expect(jonas.outside).toEqual([]) })
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { checkArrival, checkPage } from './checks.ts'
import { borgerId } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

let browser: Browser
let hanne: Person
let fatima: Person
let sofie: string
/** Where Hanne's room with the staff stands, as her own page says it. */
let room: string
beforeAll(async () => {
  browser = await startBrowser()
  hanne = await signIn(browser, 'Hanne Klitrose')
  fatima = await signIn(browser, 'Fatima Morgenrød')
  sofie = await borgerId('sofie')
})
afterAll(() => browser.close())

const question = 'Må Sofie få sin lillesøster med på besøg på onsdag?'
const answer = 'Ja, de er velkomne. Vi bager boller kl. 14.'

const field = ({ page }: Person) => page.getByRole('textbox')
const words = ({ page }: Person) => page.locator('main').innerText()
const waiting = ({ page }: Person, navn: string) => page.getByRole('article').filter({ hasText: navn })
const timesSaid = ({ page }: Person, text: string) => page.getByRole('article').filter({ hasText: text }).count()

/** The next message arrives, and its answer is lost on the way back. Tells what the server said. */
const loseOneAnswer = async ({ page }: Person) => {
  const said: number[] = []
  await page.route('**/beskeder/*', async (route) => {
    const headers = { ...route.request().headers(), origin: new URL(page.url()).origin, 'sec-fetch-site': 'same-origin' }
    said.push((await route.fetch({ headers })).status())
    await route.abort('connectionreset')
  }, { times: 1 })
  return said
}

describe('a pårørende writes to the staff', () => {
  it('is told who will read it, and keeps what is not sent through a reload', async () => {
    const { page } = hanne
    await page.getByRole('link', { name: 'Beskeder' }).click()
    await checkArrival(page, 'Beskeder')
    await page.getByRole('link', { name: /Skriv til personalet/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Skriv til personalet' }).waitFor()
    await page.getByText('Sofie kan ikke se, hvad I skriver.').waitFor()
    room = new URL(page.url()).pathname
    await page.getByRole('button', { name: 'Send beskeden' }).click()
    await page.getByText('Skriv din besked først.').waitFor()
    await checkPage(page, { who: 'paaroerende', name: 'tom besked' })
    await field(hanne).fill(question)
    await page.waitForTimeout(1_000)
    await page.reload()
    await expect.poll(() => field(hanne).inputValue()).toBe(question)
  })

  it('hears that it is not sent when there is no net, and sends it once when the net is back', async () => {
    const { page } = hanne
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Send beskeden' }).click()
    await page.getByText('Ikke sendt. Din tekst er her stadig.').waitFor()
    expect(await field(hanne).inputValue()).toBe(question)
    await checkPage(page, { who: 'paaroerende', name: 'besked, ikke sendt' })
    await picture(page, 'besked-ikke-sendt')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByText('Din besked er sendt.').waitFor()
    await page.reload()
    await page.getByText(question).waitFor()
    expect(await timesSaid(hanne, question)).toBe(1)
    expect(await field(hanne).inputValue()).toBe('')
  })

  it('sends once when the answer to the first try is lost', async () => {
    const { page } = hanne
    const again = 'Hun hedder Freja og er seks år.'
    const arrived = await loseOneAnswer(hanne)
    await field(hanne).fill(again)
    await page.getByRole('button', { name: 'Send beskeden' }).click()
    await page.getByText('Ikke sendt. Din tekst er her stadig.').waitFor()
    expect(arrived).toEqual([201])
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByText('Din besked er sendt.').waitFor()
    await page.reload()
    await page.getByText(again).waitFor()
    expect(await timesSaid(hanne, again)).toBe(1)
  })

  it('is told that the first words did arrive, when they were changed before the second try', async () => {
    const { page } = hanne
    const arrived = await loseOneAnswer(hanne)
    await field(hanne).fill('Freja tager bamsen med.')
    await page.getByRole('button', { name: 'Send beskeden' }).click()
    await page.getByText('Ikke sendt. Din tekst er her stadig.').waitFor()
    expect(arrived).toEqual([201])
    await field(hanne).fill('Freja tager bamsen og saft med.')
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByText('Det første, du skrev, er sendt.').waitFor()
    await waiting(hanne, 'Freja tager bamsen med.').waitFor()
    expect(await field(hanne).inputValue()).toBe('Freja tager bamsen og saft med.')
    await checkPage(page, { who: 'paaroerende', name: 'det første er sendt' })
    await picture(page, 'besked-foerste-sendt')
    await page.getByRole('button', { name: 'Send beskeden' }).click()
    await page.getByText('Din besked er sendt.').waitFor()
    expect(await timesSaid(hanne, 'Freja tager bamsen')).toBe(2)
  })
})

describe('the staff', () => {
  it('find it in the inbox, answer it, and it waits no more', async () => {
    const { page } = fatima
    await page.getByRole('link', { name: /Venter på svar/ }).click()
    await waiting(fatima, 'Hanne Klitrose').waitFor()
    expect(await words(fatima)).not.toContain('lillesøster')
    await waiting(fatima, 'Hanne Klitrose').getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Beskeder med Hanne Klitrose' }).waitFor()
    await page.getByRole('button', { name: 'Vis tidligere beskeder' }).click()
    await page.getByText(question).waitFor()
    await field(fatima).fill(answer)
    await page.getByRole('button', { name: 'Send beskeden' }).click()
    await page.getByText('Nu kan Hanne læse den.').waitFor()
    await page.getByRole('link', { name: 'Tilbage' }).click()
    await waiting(fatima, 'Ellen Solstrand').first().waitFor()
    expect(await waiting(fatima, 'Hanne Klitrose').count()).toBe(0)
  })

  it('take off the list what they answered in another way', async () => {
    const { page } = fatima
    const card = waiting(fatima, 'Ellen Solstrand').filter({ hasText: 'Skriver selv' })
    await card.getByRole('link').click()
    await page.getByRole('button', { name: 'Jeg har svaret på en anden måde' }).click()
    await checkPage(page, { who: 'professionel', name: 'svaret på en anden måde' })
    await picture(page, 'besked-svaret')
    await page.getByRole('button', { name: 'Ja, den er besvaret' }).click()
    await page.getByText('Beskeden venter ikke mere på svar.').waitFor()
    await page.getByRole('link', { name: 'Tilbage' }).click()
    await page.getByRole('heading', { level: 1, name: 'Venter på svar' }).waitFor()
    await expect.poll(() => card.count()).toBe(0)
  })

  it('find every room of a borger with staff in it, and none of the borger’s own talks', async () => {
    const { page } = fatima
    await page.goto(`/borger/${sofie}/besked`)
    await page.getByRole('link', { name: /Hanne Klitrose/ }).waitFor()
    await checkPage(page, { who: 'professionel', name: 'beskeder, medarbejder' })
    await picture(page, 'besked-medarbejder')
    await page.goto(room.replace('/personale/', '/borger/'))
    await page.getByText('Det findes ikke, eller du har ikke adgang til det.').waitFor()
  })
})

describe('the answer', () => {
  it('is read by the one who asked', async () => {
    await hanne.page.reload()
    await hanne.page.getByText(answer).waitFor()
    await checkPage(hanne.page, { who: 'paaroerende', name: 'svaret' })
    await picture(hanne.page, 'besked-svaret-laest')
  })

  it('is not read by the borger, who sees that they write', async () => {
    const { page, outside } = await signIn(browser, 'Sofie Klitrose')
    await page.getByRole('link', { name: 'Mine beskeder' }).click()
    await checkArrival(page, 'Mine beskeder')
    await page.getByRole('heading', { name: 'De skriver også med personalet' }).waitFor()
    await page.locator('main .person').filter({ hasText: 'Hanne Klitrose' }).waitFor()
    await checkPage(page, { who: 'borger', name: 'mine beskeder' })
    await picture(page, 'besked-borger')
    await page.goto(room)
    await page.getByText('Det findes ikke, eller du har ikke adgang til det.').waitFor()
    expect(await page.locator('main').innerText()).not.toContain('boller')
    expect(outside).toEqual([])
    await page.context().close()
  })

  it('and the other parent learns nothing of it, nor that she exists', async () => {
    const torben = await signIn(browser, 'Torben Havgus')
    await torben.page.goto(`/borger/${sofie}/besked`)
    await torben.page.getByRole('link', { name: /Skriv til Sofie/ }).waitFor()
    expect(await torben.page.locator('main .valg').count()).toBe(2)
    expect(await words(torben)).not.toContain('Hanne')
    await torben.page.goto(room)
    await torben.page.getByText('Det findes ikke, eller du har ikke adgang til det.').waitFor()
    expect(await torben.page.locator('body').innerText()).not.toContain('Hanne')
    await torben.page.context().close()
  })

  it('has reached no place outside the house', () => { expect([hanne.outside, fatima.outside]).toEqual([[], []]) })
})

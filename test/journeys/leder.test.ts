import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../functions/core/ids.ts'
import { persona } from '../../infra/local/world/personer.ts'
import type { Persona } from '../../infra/local/world/personer.ts'
import { startBrowser } from './browser.ts'
import { checkArrival, checkPage } from './checks.ts'
import { borgerId } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

let browser: Browser
let kirsten: Person
let villads: Person
let malthe: string
beforeAll(async () => {
  browser = await startBrowser()
  malthe = await borgerId('malthe')
  kirsten = await signIn(browser, 'Kirsten Fyrkilde')
  await register(kirsten.page, persona('villads'))
  villads = await signIn(browser, 'Villads Ingensteds')
})
afterAll(() => browser.close())

/** Someone with MitID whom nobody here knew: no other journey is surprised by what he is given. */
const register = (page: Page, { navn, cpr }: Persona) => page.evaluate(async ([id, navn, cpr]) => {
  const { organisation } = await (await fetch('/api/me')).json() as { organisation: { id: string } }
  const { status } = await fetch(`/api/organisationer/${organisation.id}/personer/${id}`, {
    method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ navn, cpr }),
  })
  if (status !== 201) throw new Error(`register: ${status}`)
}, [newId(), navn, cpr])

const nextYear = () => new Date(Date.now() + 200 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** What the person's own session is answered, route by route, without the page in between. */
const statuses = (page: Page) => page.evaluate(async (id) => {
  const paths = ['dagbog', 'samtaler', 'aktiviteter', 'stamkort', 'medicin', 'dokumenter', 'adgange']
  const answers = await Promise.all(paths.map((path) => fetch(`/api/borgere/${id}/${path}`)))
  return Object.fromEntries(answers.map(({ status }, i) => [paths[i], status]))
}, malthe)

const closed = {
  dagbog: 404, samtaler: 404, aktiviteter: 404, stamkort: 404, medicin: 404, dokumenter: 404, adgange: 404,
}

describe('a leder', () => {
  it('goes from the enhed to a borger and sees who has an adgang, and why', async () => {
    const { page } = kirsten
    await page.getByRole('heading', { level: 1, name: 'Hej Kirsten' }).waitFor()
    await checkPage(page, { who: 'professionel', name: 'forside, leder' })
    await picture(page, 'leder-hjem')
    await page.getByRole('link', { name: /Skovsiden/ }).click()
    await page.getByRole('link', { name: /De, der bor her/ }).click()
    await page.getByRole('link', { name: /Malthe Stjerneskov/ }).click()
    await page.getByRole('link', { name: /Hvem har adgang/ }).click()
    await checkArrival(page, 'Hvem har adgang?')
    await page.getByText('Mette Engsnarre').waitFor()
    await checkPage(page, { who: 'professionel', name: 'hvem har adgang, leder' })
    await picture(page, 'leder-adgange')
  })

  it('is shown at the field what is missing', async () => {
    const { page } = kirsten
    await page.getByRole('link', { name: 'Giv adgang' }).click()
    await checkArrival(page, 'Giv adgang')
    await page.getByRole('button', { name: 'Giv adgang' }).click()
    await page.getByText('Vælg noget her.').waitFor()
    await checkPage(page, { who: 'professionel', name: 'giv adgang, mangler' })
  })

  it('gives one person one adgang on the borger’s behalf, with its basis and its end', async () => {
    expect(await statuses(villads.page)).toEqual(closed)
    const { page } = kirsten
    await page.getByLabel('Hvem skal have adgang?').selectOption({ label: 'Villads Ingensteds' })
    await page.getByLabel('Hvad er personen her?').selectOption({ label: 'pårørende' })
    const dagbog = page.getByRole('listitem').filter({ hasText: 'dagbogen' })
    await dagbog.getByLabel('se').check()
    await dagbog.getByLabel('skrive').uncheck()
    const besked = page.getByRole('listitem').filter({ hasText: 'beskeder' })
    await besked.getByLabel('se').check()
    await page.getByLabel('Hvad bygger adgangen på?').selectOption({ label: 'Beboeren har sagt ja' })
    await page.getByLabel('Hvordan ved I det?').fill('Malthe sagt ja ved aftensmaden, Søren var der')
    await page.getByLabel('Hvornår slutter adgangen?').fill(nextYear())
    await page.getByLabel('Må også se det, der er skrevet i dagbogen før i dag').check()
    await page.getByRole('button', { name: 'Se, hvad Villads vil se' }).click()
    await page.getByText('Det her vil Villads se:').waitFor()
    await checkPage(page, { who: 'professionel', name: 'giv adgang' })
    await picture(page, 'leder-giv-adgang')
    await page.getByRole('button', { name: 'Giv adgang' }).click()
    await page.getByText('Villads har fået adgang nu.').waitFor()
    await checkPage(page, { who: 'professionel', name: 'adgangen er givet' })
    await picture(page, 'leder-givet')
  })

  it('has opened exactly that, on the very next request', async () => {
    const now = await statuses(villads.page)
    expect(now).toMatchObject({ dagbog: 200, samtaler: 200, medicin: 404, stamkort: 404, adgange: 404 })
    const { page } = villads
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Malthe' }).waitFor()
    await checkPage(page, { who: 'paaroerende', name: 'Malthe, ny pårørende' })
    await page.getByRole('link', { name: 'Dagbog', exact: true }).click()
    await page.getByText('tog cyklen i dag').waitFor()
    expect(await page.getByRole('link', { name: 'Skriv i dagbogen' }).count()).toBe(0)
    await picture(page, 'leder-villads-laeser')
  })

  it('ends it, and it is over everywhere on the next request, also on the page that stood open', async () => {
    const { page } = kirsten
    await page.goto(`/borger/${malthe}/adgang`)
    await page.getByRole('link', { name: /Villads Ingensteds/ }).click()
    await page.getByRole('button', { name: 'Villads må ikke se med mere' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Skal Villads ikke se med mere?').waitFor()
    await checkPage(page, { who: 'professionel', name: 'stop adgangen, spørgsmål' })
    await dialog.getByRole('button', { name: 'Ja, stop nu' }).click()
    await page.getByText('Villads kan ikke se med mere.').waitFor()
    await checkPage(page, { who: 'professionel', name: 'adgangen er stoppet' })
    expect(await statuses(villads.page)).toEqual(closed)
    await villads.page.getByRole('link', { name: 'Åbn' }).first().click()
    await villads.page.getByRole('heading', { level: 1, name: 'Siden er her ikke' }).waitFor()
    expect(await villads.page.locator('body').innerText()).not.toContain('Malthe')
    await picture(villads.page, 'leder-villads-slut')
  })

  it('has reached no place outside the house', () => { expect([...kirsten.outside, ...villads.outside]).toEqual([]) })
})

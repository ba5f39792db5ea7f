import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../functions/core/ids.ts'
import { startBrowser } from './browser.ts'
import { checkPage } from './checks.ts'
import { borgerId } from './house.ts'
import { picture, signIn } from './persons.ts'
import type { Person } from './persons.ts'

describe('J5: the borger hides one notat from one relative', () => {
  let browser: Browser
  let jonas: Person
  let signe: Person
  let dagbog: string
  const id = newId()
  const tekst = 'Jeg så en rød drage over fjorden'

  beforeAll(async () => {
    browser = await startBrowser()
    jonas = await signIn(browser, 'Jonas Bølgemark')
    signe = await signIn(browser, 'Signe Bølgemark')
    dagbog = `/borger/${await borgerId('jonas')}/dagbog`
    const written = await jonas.page.evaluate(async ([path, said]) =>
      (await fetch(path ?? '', {
        method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ tekst: said, laesere: 'alle' }),
      })).status, [`/api${dagbog.replace('borger', 'borgere')}/${id}`, tekst])
    expect(written).toBe(201)
  })
  afterAll(() => browser.close())

  const openNotat = async () => {
    await jonas.page.goto(`${dagbog}/${id}`)
    await jonas.page.getByText(tekst).waitFor()
  }
  const signeSees = async () => {
    await signe.page.goto(dagbog)
    await signe.page.getByRole('article').first().waitFor()
    return signe.page.getByText(tekst).count()
  }
  const signeFinds = async (q: string) => {
    await signe.page.getByRole('textbox', { name: 'Søg i dagbogen' }).fill(q)
    await signe.page.getByRole('button', { name: 'Søg', exact: true }).click()
    await signe.page.getByRole('heading', { name: `Søgning: ${q}` }).waitFor()
    await signe.page.locator('.venter').waitFor({ state: 'detached' })
    return signe.page.getByText(tekst).count()
  }

  it('sees first that nobody, then that Signe has read it, with a face and the time', async () => {
    await openNotat()
    await jonas.page.getByRole('button', { name: 'Hvem har læst det?' }).click()
    await jonas.page.getByText('Ingen andre har læst det endnu.').waitFor()
    expect(await signeSees()).toBe(1)
    expect(await signeFinds('DRAGE')).toBe(1)
    await checkPage(signe.page, { who: 'paaroerende', name: 'dagbog, søgning' })
    await picture(signe.page, 'dagbog-soegning')
    await openNotat()
    await jonas.page.getByRole('button', { name: 'Hvem har læst det?' }).click()
    await jonas.page.getByText(/^Signe læste det i dag kl\. \d\d\.\d\d\.$/).waitFor()
    await checkPage(jonas.page, { who: 'borger', name: 'notat, hvem har læst det' })
    await picture(jonas.page, 'notat-laest')
  })

  it('hides it with one tap and is told honestly what she knows; for her it is gone from the list and the search', async () => {
    await jonas.page.getByRole('button', { name: 'Skjul det for nogen' }).click()
    await jonas.page.getByRole('button', { name: 'Skjul for Signe' }).click()
    await jonas.page.getByText(/Signe læste det i dag kl\. .* Nu kan Signe ikke se det\. Men Signe ved stadig, hvad der stod\./).waitFor()
    await checkPage(jonas.page, { who: 'borger', name: 'notat, skjult' })
    await picture(jonas.page, 'notat-skjult')
    expect(await signeSees()).toBe(0)
    expect(await signeFinds('drage')).toBe(0)
    await signe.page.getByText('Vi fandt ikke noget med de ord.').waitFor()
    await checkPage(signe.page, { who: 'paaroerende', name: 'dagbog, intet fundet' })
    await signe.page.goto(`${dagbog}/${id}`)
    await signe.page.getByRole('heading', { level: 1, name: 'Siden er her ikke' }).waitFor()
  })

  it('undoes it with one tap', async () => {
    await jonas.page.getByRole('button', { name: 'Vis igen for Signe' }).click()
    await jonas.page.getByText('Signe kan se det igen.').waitFor()
    expect(await signeSees()).toBe(1)
  })
})

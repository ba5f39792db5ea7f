import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPhone, startBrowser } from './journeys/browser.ts'
import { checkPage } from './journeys/checks.ts'
import { goodPage } from './journeys/good-page.ts'
import { modes as allModes, type Mode } from './journeys/modes.ts'

let browser: Browser

beforeAll(async () => { browser = await startBrowser() })
afterAll(async () => browser.close())

const faultsOf = async (html: string, modes: readonly Mode[]): Promise<string> => {
  const page = await openPhone(browser, 'http://127.0.0.1')
  try {
    await page.setContent(html)
    await checkPage(page, { who: 'borger', name: 'the page', modes })
    return ''
  } catch (error) {
    return (error as Error).message
  } finally {
    await page.context().close()
  }
}

/** What is put into the good page, where, and what the check must then say. One page may hold many faults. */
type Fault = readonly [where: string | RegExp, what: string, said: RegExp]

const brokenPages: Record<string, readonly Fault[]> = {
  'words, people and pictures': [
    ['lang="da"', 'lang="en"', /P1 lang/],
    ['Min dag – Samspil', 'Samspil', /P1 the title/],
    ['<h2>', '<h1>To</h1><h2>', /P1 there are 2 h1/],
    ['<input', '<input aria-invalid="true"', /P10/],
    ['<h2>', `${'<a class="valg" href="#">Valg</a>'.repeat(7)}<h2>`, /P14 there are 8 choices/],
    ['<h2>', '<button class="button-primary">En</button><h2>', /P14 there are 2 main/],
    ['<h2>', '<a class="valg" href="#">Ord</a><h2>', /P15 .* lacks a picture/],
    ['<h2>', '<svg class="pik"><use href="#none"/></svg><h2>', /P15 the picture #none/],
    ['<h2>', '<button aria-label="Luk">Fortryd</button><h2>', /P15 .* is not called what it shows/],
    ['<p>', '<p>2026-11-22</p><p>', /P18 «2026-11-22»/],
    ['<p>', '<p>kl. 14:05</p><p>', /P18 «14:05»/],
    ['<h2>', '<span class="person">Ida</span><h2>', /P19 .* lacks face/],
    ['<h2>', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="9" height="9"><h2>',
      /P19 no alt.*axe image-alt/s],
    ['<button id="laes">Læs højt</button>', '', /P16 no «Læs højt»/],
  ],
  'sizes, room and movement': [
    ['<h1 tabindex="-1">', '<h1>', /P1 the h1 cannot take focus/],
    ['<p>', '<p><button class="small">x</button></p><p>', /P3 <button> «x» is 20×/],
    ['<p>', '<div><button>En</button><button>To</button></div><p>', /P3 .*«En».*«To».* 8 px apart/],
    ['<h2>', '<div draggable="true">Træk</div><h2>', /P4 .*«Træk»/],
    ['scroll-padding-bottom: 120px', 'scroll-padding-bottom: 0', /P5 .*«Gem»/],
    ['<p>', '<p class="tiny">Lille</p><p>', /P20 .*«Lille» is 14 px/],
    ['<p>', '<p class="tight">Tæt</p><p>', /P20 .*«Tæt» has line height 1/],
    ['<p>', '<p class="just">Lige</p><p>', /P20 .*«Lige» is justified/],
    ['<p>', '<p class="cut">En lang linje, som ikke kan være her</p><p>', /P21 .*«En lang linje/],
    ['<p>', '<p class="faint">Svag</p><p>', /axe color-contrast/],
    ['<p>', '<p class="moves">Bevæger sig</p><p>', /P24/],
    ['voice.localService', 'true', /P16 it speaks with Remote.*P16 it would use a voice/s],
  ],
  'a help bar in its way': [
    ['Jeg har brug for hjælp', 'Hjælp', /P2 the help bar says «Hjælp»/],
    ['min-height: 52px', 'min-height: 30px', /P2 the help link is/],
    ['padding: 6px', 'padding: 90px', /P21 the help bar covers/],
    ['<p>', '<p class="wide">Bred</p><p>', /P22 the page is/],
    ['speechSynthesis.cancel()', 'void 0', /P16 it cannot be stopped/],
  ],
  'no help at all': [[/<aside.*<\/aside>/s, '', /P2 no help bar/]],
}

describe('the page check', () => {
  it('has nothing to say about a good page, however it is looked at', async () => {
    expect(await faultsOf(goodPage, allModes)).toBe('')
  })

  it.each(Object.entries(brokenPages))('notices what is wrong: %s', async (_name, faults) => {
    const html = faults.reduce((page, [where, what]) => {
      expect(page).toMatch(where)
      return page.replace(where, what)
    }, goodPage)
    const said = await faultsOf(html, ['light'])
    for (const [, , expected] of faults) expect(said).toMatch(expected)
  })

  it('notices what only a narrow screen or large text shows', async () => {
    const html = goodPage.replace('<p>', '<div class="page-wide">Bred</div><p>')
      .replace('.wide', '.page-wide { width: 360px } .wide')
    expect(await faultsOf(html, ['light'])).toBe('')
    expect(await faultsOf(html, ['narrow'])).toMatch(/P22 .*\[narrow\]/)
    const fixed = goodPage.replace('font: 1.8rem', 'font: 18px')
    expect(await faultsOf(fixed, ['large'])).toMatch(/P20 .*is 18 px \[large\]/)
  })
})

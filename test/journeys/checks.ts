import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import * as inPage from './in-page.ts'
import { inMode, modesForThisPage, type Mode } from './modes.ts'

export type Who = 'borger' | 'paaroerende' | 'frivillig' | 'professionel' | 'ingen'

type Asked = { readonly who: Who; readonly name: string; readonly modes?: readonly Mode[] }
type Look = { readonly page: Page; readonly who: Who; readonly mode: Mode }
type Check = (look: Look) => Promise<string[]>

/** 23, and all else axe knows. Contrast is the system's own in forced colours. */
const axe: Check = async ({ page, mode }) => {
  const builder = new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  if (mode === 'forced') builder.disableRules(['color-contrast'])
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `axe ${id}: ${help} (${target.join(' ')})`))
}

/** 16: by tap, can be stopped, shows that it speaks, and only with a Danish voice on the device itself. */
const readsAloud: Check = async ({ page, mode }) => {
  if (mode !== 'light' || await page.locator('dialog[open]').count() > 0) return []
  const button = page.getByRole('button', { name: /^(Læs højt|Stop(\.|$))/ })
  if (await button.count() !== 1) return ['P16 no «Læs højt»']
  await button.click()
  const voices = await page.evaluate(() => [...new Set(voicesUsed())])
  const speaks = await button.getAttribute('aria-pressed')
  await button.click()
  const silent = await page.evaluate(() => voicesUsed().length === 0)
  await page.evaluate(() => onlyRemoteVoices(true))
  const hidden = await button.count() === 0
  await page.evaluate(() => onlyRemoteVoices(false))
  return [
    voices.join() === 'Egen' ? '' : `P16 it speaks with ${voices.join() || 'no voice'}`,
    speaks === 'true' ? '' : 'P16 it does not show that it speaks',
    silent ? '' : 'P16 it cannot be stopped',
    hidden ? '' : 'P16 it would use a voice that sends the words out',
  ]
}

/** Each check by its own name; a check that does not apply says nothing. */
const checks: Check[] = [
  async ({ page }) => page.evaluate(inPage.headingAndTitle),
  async ({ page, who }) => (who === 'borger' ? page.evaluate(inPage.helpIsThere) : []),
  async ({ page, who }) => page.evaluate(inPage.targetsAreBig, who === 'borger' ? 44 : 24),
  async ({ page }) => page.evaluate(inPage.noDragging),
  async ({ page }) => page.evaluate(inPage.focusIsNeverCovered),
  async ({ page }) => page.evaluate(inPage.errorsAreTied),
  async ({ page, who }) => (who === 'borger' ? page.evaluate(inPage.fewChoices) : []),
  async ({ page }) => page.evaluate(inPage.picturesAndWords),
  readsAloud,
  async ({ page }) => page.evaluate(inPage.datesInWords),
  async ({ page }) => page.evaluate(inPage.peopleHaveFaces),
  async ({ page, mode }) => page.evaluate(inPage.textIsReadable, mode === 'large' ? 36 : 18),
  async ({ page }) => page.evaluate(inPage.nothingIsCut),
  async ({ page }) => page.evaluate(inPage.helpBarIsLow),
  async ({ page }) => page.evaluate(inPage.noSidewaysScroll),
  async ({ page }) => page.evaluate(inPage.nothingMoves),
  axe,
]

/**
 * Everything of the twenty-five checks that a browser can see, on the page as it stands, in two modes (or all, with
 * `A11Y=all`). Throws one error that names each fault, its check, its mode and its place. The page is left as it was.
 */
export const checkPage = async (page: Page, { who, name, modes = modesForThisPage() }: Asked): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('.venter') === null)
  await page.evaluate(inPage.installSeen)
  await page.evaluate(installVoiceHandles)
  const faults: string[] = []
  for (const mode of modes) {
    faults.push(...await inMode(page, mode, () => lookOnce({ page, who, mode })))
  }
  if (faults.length > 0) throw new Error(`${name}:\n  ${[...new Set(faults)].join('\n  ')}`)
}

const lookOnce = async (look: Look): Promise<string[]> => {
  const said: string[] = []
  for (const check of checks) said.push(...await check(look))
  return said.filter(Boolean).map((fault) => `${fault} [${look.mode}]`)
}

/** 1: after going to a page, the reader is at its top. Call it right after the navigation. */
export const checkArrival = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  // Drawn and focused are two moments, and a busy machine stands between them.
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { timeout: 5_000 }).catch(() => undefined)
  const at = await page.evaluate(() => ({ tag: document.activeElement?.tagName, y: scrollY }))
  if (at.tag !== 'H1' || at.y !== 0) throw new Error(`P1 «${heading}»: focus is on ${at.tag}, scrolled ${at.y} px`)
}

declare const voicesUsed: () => string[]
declare const onlyRemoteVoices: (only: boolean) => void

/** Reaches the voices that `openPhone` pretends (browser.ts). */
const installVoiceHandles = () => {
  const phone = globalThis as unknown as {
    testVoices: { voices: SpeechSynthesisVoice[]; spoken: string[]; remote: SpeechSynthesisVoice[] }
  }
  const { testVoices } = phone
  const all = testVoices.voices
  Object.assign(globalThis, {
    voicesUsed: () => testVoices.spoken,
    onlyRemoteVoices: (only: boolean) => {
      testVoices.voices = only ? testVoices.remote : all
      speechSynthesis.dispatchEvent(new Event('voiceschanged'))
    },
  })
}

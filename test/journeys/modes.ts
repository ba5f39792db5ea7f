import type { Page } from 'playwright-core'

/** The ways a page is looked at. `npm test` takes one after the other, page by page; `A11Y=all` takes all of them. */
export const modes = ['light', 'dark', 'narrow', 'large', 'low', 'forced', 'still'] as const
export type Mode = (typeof modes)[number]

const sizes: Partial<Record<Mode, { width: number; height: number }>> = {
  narrow: { width: 320, height: 640 },
  low: { width: 640, height: 360 },
}

/** Turns the page to one mode, runs the work there, and turns it back. The person's page is otherwise untouched. */
export const inMode = async <T>(page: Page, mode: Mode, work: () => Promise<T>): Promise<T> => {
  const before = page.viewportSize()
  const size = sizes[mode]
  if (size) await page.setViewportSize(size)
  await page.emulateMedia({
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    forcedColors: mode === 'forced' ? 'active' : 'none',
    reducedMotion: mode === 'still' ? 'reduce' : 'no-preference',
  })
  const restore = mode === 'large' ? await enlarge(page) : async () => undefined
  try {
    return await work()
  } finally {
    await restore()
    await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
    if (size && before) await page.setViewportSize(before)
  }
}

/** 200 % text as a person sets it in the browser, and the text spacing of WCAG 1.4.12 on top. */
const enlarge = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
      + ' word-spacing: .16em !important }'
      + ' p { margin-bottom: 2em !important }')
    document.adoptedStyleSheets = [sheet]
  })
  return async () => {
    await page.evaluate(() => { document.adoptedStyleSheets = [] })
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
    await session.detach()
  }
}

let turn = 0

/** Light, and the next of the others: over a test run every mode is met, and the same page meets the same again. */
export const modesForThisPage = (): readonly Mode[] => {
  if (process.env['A11Y'] === 'all') return modes
  turn = (turn % (modes.length - 1)) + 1
  return ['light', modes[turn] ?? 'dark']
}

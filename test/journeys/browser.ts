import { chromium, type Browser, type Page } from 'playwright-core'

/**
 * A real Chromium out of the npm package. Its own default arguments hold `--disable-web-security` and
 * `--single-process`: under them every cookie, CSP and origin test would pass for nothing, so we bring our own.
 */
export const flags = [
  '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
]

/** Where the browser lies, unpacked the first time it is asked for. */
export const browserPath = async (): Promise<string> => {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** One browser for a test file. Close it when done. */
export const startBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await browserPath(), args: flags })

/** A phone of one person, with nothing on it: 390 px, Danish, and set to another time zone than the home's. */
export const openPhone = async (browser: Browser, baseURL: string): Promise<Page> => {
  const context = await browser.newContext({
    baseURL, viewport: { width: 390, height: 844 }, locale: 'da-DK', timezoneId: 'America/New_York', hasTouch: true,
  })
  await context.addInitScript(pretendVoices)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

/** This Chromium has no voice. A phone has: one of its own in Danish, and remote ones that must never be used. */
const pretendVoices = () => {
  const voice = (name: string, lang: string, localService: boolean) =>
    ({ name, lang, localService, default: false, voiceURI: name }) as SpeechSynthesisVoice
  const remote = [voice('Remote', 'da-DK', false), voice('English', 'en-GB', true)]
  const state = { voices: [...remote, voice('Egen', 'da-DK', true)], spoken: [] as string[], remote }
  class Utterance extends EventTarget {
    text: string
    voice?: SpeechSynthesisVoice
    lang = ''
    rate = 1
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => state.voices,
    speak: (said: Utterance) => void state.spoken.push(said.voice?.name ?? 'none'),
    cancel: () => void (state.spoken.length = 0),
  })
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true })
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true })
  Object.defineProperty(globalThis, 'testVoices', { value: state })
}

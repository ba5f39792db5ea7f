import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { endChild, startChild } from '../../../infra/local/child.ts'
import { freePort } from '../../../infra/local/ports.ts'
import { browserPath, flags } from '../../journeys/browser.ts'

export type Chromium = {
  readonly port: number
  readonly version: string
  /** Works with the browser and lets go of it again: Lighthouse wants it for itself. */
  use: <T>(work: (browser: Browser) => Promise<T>) => Promise<T>
  stop: () => Promise<void>
}

/** The package lays its own libraries and fonts out, and says where in these. */
const given = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }))

const answering = async (endpoint: string): Promise<string> => {
  for (let i = 0; i < 200; i++) {
    const answer = await fetch(`${endpoint}/json/version`).catch(() => undefined)
    if (answer?.ok) return (await answer.json() as { Browser: string }).Browser
    await sleep(50)
  }
  throw new Error('the browser does not answer')
}

/** The journeys' Chromium in a process of its own, with a door for Lighthouse; one profile, so a login holds. */
export const startChromium = async (): Promise<Chromium> => {
  const profile = mkdtempSync(join(tmpdir(), 'samspil-chromium-'))
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const child = startChild(await browserPath(), [
    ...flags, '--headless', '--hide-scrollbars', '--mute-audio', '--no-first-run', `--remote-debugging-port=${port}`,
    `--user-data-dir=${profile}`, 'about:blank',
  ], { env: { HOME: profile, ...given('LD_LIBRARY_PATH', 'FONTCONFIG_PATH') }, stdio: 'ignore' })
  const stop = async () => {
    await endChild(child)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const use = async <T>(work: (browser: Browser) => Promise<T>): Promise<T> => {
    const browser = await chromium.connectOverCDP(endpoint)
    try {
      return await work(browser)
    } finally {
      await browser.close()
    }
  }
  try {
    return { port, version: await answering(endpoint), use, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

import lighthouse from 'lighthouse'
import type { Measures } from '../goals.ts'
import { stat } from '../stats.ts'

const audits = { lcp: 'largest-contentful-paint', tbt: 'total-blocking-time', cls: 'cumulative-layout-shift' } as const
type Audit = keyof typeof audits
const names = Object.keys(audits) as Audit[]

/** One run as on a mobile phone (Lighthouse's own throttling). Storage goes, the login's cookie stays. */
const run = async (url: string, port: number): Promise<Record<Audit, number>> => {
  const result = await lighthouse(url, {
    port, output: 'json', logLevel: 'silent', onlyAudits: Object.values(audits), formFactor: 'mobile',
    clearStorageTypes: ['file_systems', 'shader_cache', 'service_workers', 'cache_storage'],
  })
  const value = (audit: Audit): number => {
    const { numericValue, errorMessage } = result?.lhr.audits[audits[audit]] ?? {}
    if (numericValue !== undefined) return numericValue
    throw new Error(`Lighthouse: ${errorMessage ?? result?.lhr.runtimeError?.message ?? 'no answer'} (${url})`)
  }
  return { lcp: value('lcp') / 1000, tbt: value('tbt'), cls: value('cls') }
}

type Urls = Readonly<Record<string, string>>

/** W5 for some pages, each so many times. Told, not judged: TBT alone swings 100 ms on a shared machine. */
export const measureLighthouse = async (pages: Urls, port: number, times: number): Promise<Measures> => {
  const found = new Map<string, number[]>()
  for (let i = 0; i < times; i++) {
    for (const [page, url] of Object.entries(pages)) {
      const once = await run(url, port)
      for (const name of names) found.set(`W5.${page}.${name}`, [...found.get(`W5.${page}.${name}`) ?? [], once[name]])
    }
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, stat(values)]))
}

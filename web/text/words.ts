import { createSignal } from 'solid-js'
import type { easyForms } from './da-let/index.ts'

type EasyForms = typeof easyForms

/** The only setting kept on the device, and not about a person: wiped at logout with everything else. */
const key = 'let-at-laese'

const [forms, setForms] = createSignal<EasyForms>()

/** «Let at læse» is on. */
export const easyRead = () => forms() !== undefined

/** Fetched only for those who read it. Without net the words stay as they were. */
const turnOn = async () => {
  const { easyForms } = await import('./da-let/index.ts')
  setForms(easyForms)
}

/** Before the first page is drawn, so that no words change under the reader's eyes. */
export const startEasyRead = async () => {
  if (localStorage.getItem(key) === '1') await turnOn().catch(() => undefined)
}

export const toggleEasyRead = async () => {
  if (easyRead()) {
    localStorage.removeItem(key)
    setForms()
    return
  }
  await turnOn()
  localStorage.setItem(key, '1')
}

/** The words of one feature in the reader's form. Read them in markup, `text.tom`, so that the switch is live. */
export const words = <K extends keyof EasyForms>(feature: K, da: EasyForms[K]): EasyForms[K] =>
  new Proxy(da, { get: (_, name) => Reflect.get(forms()?.[feature] ?? da, name) as unknown })

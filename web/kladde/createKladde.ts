import { createSignal, onCleanup, onMount } from 'solid-js'
import { dropKladde, keepKladde, type Kladde } from './kladde.ts'

/** Well within the second that accessibility check 9 gives. */
const pause = 400

/** A draft that keeps itself: every change is on the device within half a second, and at once when the page goes. */
export const createKladde = <K extends Kladde>(name: string, start: K) => {
  const [kladde, setKladde] = createSignal<K>(start)
  const [kept, setKept] = createSignal(true)
  let timer: number | undefined
  let last = Promise.resolve()

  const keep = () => {
    clearTimeout(timer)
    timer = undefined
    const now = kladde()
    last = last.then(() => keepKladde(name, now)).then(() => void setKept(true), () => void setKept(false))
  }
  const flush = () => timer !== undefined && keep()
  const change = (part: Partial<K>) => {
    setKladde((before: K): K => ({ ...before, ...part }))
    timer ??= window.setTimeout(keep, pause)
  }
  const drop = async () => {
    clearTimeout(timer)
    timer = undefined
    await last
    await dropKladde(name)
  }
  onMount(() => addEventListener('pagehide', flush))
  onCleanup(() => {
    removeEventListener('pagehide', flush)
    flush()
  })
  return { kladde, change, drop, kept }
}

export type KladdeBox<K extends Kladde> = ReturnType<typeof createKladde<K>>

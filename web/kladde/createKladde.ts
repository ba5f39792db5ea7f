import { createSignal, onCleanup, onMount } from 'solid-js'
import { dropKladde, keepKladde, type Kladde } from './kladde.ts'

/** Well within the second that accessibility check 9 gives. */
const pause = 250

/** A draft that keeps itself: on the device a third of a second after each change, and at once when the page goes. */
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
  /** Before anything that may fail: what is written so far is on the device when this resolves. */
  const flush = async () => {
    if (timer !== undefined) keep()
    await last
  }
  const onHide = () => void flush()
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
  onMount(() => addEventListener('pagehide', onHide))
  onCleanup(() => {
    removeEventListener('pagehide', onHide)
    onHide()
  })
  return { kladde, change, flush, drop, kept }
}

export type KladdeBox<K extends Kladde> = ReturnType<typeof createKladde<K>>

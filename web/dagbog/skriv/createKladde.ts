import { createSignal, onCleanup, onMount } from 'solid-js'
import { dropKladde, keepKladde, type Kladde } from '../kladde.ts'

/** Well within the second that accessibility check 9 gives. */
const pause = 400

/** A draft that keeps itself: every change is on the device within half a second, and at once when the page goes. */
export const createKladde = (name: string, start: Kladde) => {
  const [kladde, setKladde] = createSignal(start)
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
  const change = (part: Partial<Kladde>) => {
    setKladde((before) => ({ ...before, ...part }))
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

export type KladdeBox = ReturnType<typeof createKladde>

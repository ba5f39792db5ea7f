import { createResource, createSignal } from 'solid-js'

/** What a page has asked for: read it inside `Hentet`; `igen()` asks once more. */
export type Data<T> = { (): T | undefined; igen: () => void }

/**
 * Fetches at the page, and again whenever what it asks by changes (another borger, another notat). Nothing is kept
 * between pages: an adgang may have ended since.
 */
export const createData = <T>(ask: () => Promise<T>): Data<T> => {
  const [times, again] = createSignal(0)
  const [data] = createResource(() => [ask(), times()] as const, ([answer]) => answer)
  return Object.assign(() => data(), { igen: () => void again((n) => n + 1) })
}

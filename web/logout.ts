import { ask, leave } from './api.ts'

/** The only trace of a logout that is not done: the session must still be ended in the house. No one is named. */
const pending = 'log-ud-mangler'
const soon = 3_000

/**
 * Two people may share one device: after this nothing of the first is in storage or cache, and no page comes back. That
 * it is wanted is noted first of all, so a page that is closed in the middle is finished by the next.
 */
export const logOut = async () => {
  leave()
  localStorage.setItem(pending, '1')
  if (await finish()) location.replace('/')
  else setTimeout(() => void finishLogOut(), soon)
}

/** Called first of all at start, and whenever the net returns. Until it is done nobody is shown as signed in. */
export const finishLogOut = async () => {
  if (localStorage.getItem(pending) !== null && !await finish()) leave()
}

const finish = async (): Promise<boolean> => {
  await wipeDevice()
  const ended = await endSession()
  if (ended) localStorage.removeItem(pending)
  return ended
}

/** False while nothing is known: no net (0), or a house that cannot answer just now. Any other answer: it is over. */
const endSession = async (): Promise<boolean> => {
  const answer = await ask('/auth/logout', { method: 'POST' })
  return answer.ok || (answer.status > 0 && answer.status < 500)
}

const wipeDevice = async () => {
  localStorage.clear()
  localStorage.setItem(pending, '1')
  sessionStorage.clear()
  await Promise.allSettled([wipeDatabases(), wipeCaches(), dropWorkers()])
}

const wipeDatabases = async () => {
  const all = await indexedDB.databases()
  await Promise.all(all.map(({ name }) => emptyDatabase(name ?? '')))
}

/** Emptied first: an open tab may block the deletion, never the emptying. */
const emptyDatabase = async (name: string) => {
  const opening = indexedDB.open(name)
  await anyOf(opening, 'success', 'error')
  const database = opening.result
  for (const store of database.objectStoreNames) database.transaction(store, 'readwrite').objectStore(store).clear()
  database.close()
  await anyOf(indexedDB.deleteDatabase(name), 'success', 'error', 'blocked')
}

const anyOf = (target: EventTarget, ...events: string[]) =>
  new Promise((done) => events.forEach((event) => target.addEventListener(event, done, { once: true })))

const wipeCaches = async () => {
  const names = await caches.keys()
  await Promise.all(names.map((name) => caches.delete(name)))
}

const dropWorkers = async () => {
  const workers = await navigator.serviceWorker.getRegistrations()
  await Promise.all(workers.map((worker) => worker.unregister()))
}

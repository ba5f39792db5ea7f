import { ask, leave } from './api.ts'

/** The only trace a logout without net leaves: the cookie must still be ended when the net is back. No one is named. */
const pending = 'log-ud-mangler'

/** Two people may share one device: after this nothing of the first is in storage or cache, and no page comes back. */
export const logOut = async () => {
  leave()
  await wipeDevice()
  if (await endSession()) location.replace('/')
  else localStorage.setItem(pending, '1')
}

/** False when the net is gone and nothing is known. Any answer at all means that the session is over. */
const endSession = async (): Promise<boolean> => {
  const answer = await ask('/auth/logout', { method: 'POST' })
  return answer.ok || answer.status !== 0
}

/** Called first of all at start, and whenever the net returns. */
export const finishLogOut = async () => {
  if (localStorage.getItem(pending) !== null && await endSession()) localStorage.removeItem(pending)
}

const wipeDevice = async () => {
  localStorage.clear()
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

/// <reference lib="webworker" />
/**
 * The shell without net: the one public page and its built files. Never an answer from /api or /auth, so nothing
 * personal is ever in its cache. The list is written in by the build.
 */
const worker = self as unknown as ServiceWorkerGlobalScope
const [cacheName = '', ...files] = '__SHELL__'.split(',')

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)).then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromCache(request))
  else if (request.mode === 'navigate' && isPage(url.pathname)) event.respondWith(page(request))
})

const isPage = (path: string) => !/^\/(api|auth|local)(\/|$)/.test(path)

const fromCache = async (request: Request) => (await caches.match(request)) ?? fetch(request)

const page = (request: Request) => fetch(request).catch(async () => (await caches.match('/')) ?? Response.error())

const dropOlder = async () => {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)))
}

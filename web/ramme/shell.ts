let kept = false

/** Keeps the public shell on the device, so that the write page opens without net. Only while someone is signed in. */
export const keepShell = () => {
  if (kept || !('serviceWorker' in navigator) || import.meta.env.DEV) return
  kept = true
  const register = () => void navigator.serviceWorker.register('/sw.js')
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

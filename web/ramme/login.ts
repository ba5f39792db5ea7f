/** Signing in is a plain navigation, and ends where the person was: a draft is then one step away. */
export const loginHref = (path: string) => `/auth/login${path === '/' ? '' : `?retur=${encodeURIComponent(path)}`}`

/** Proving once more who one is, for what needs a fresh login; ends where the person was. */
export const stepUpHref = (path: string) => `/auth/login?stepup=1&retur=${encodeURIComponent(path)}`

/** Signing in is a plain navigation, and ends where the person was: a draft is then one step away. */
export const loginHref = (path: string) => `/auth/login${path === '/' ? '' : `?retur=${encodeURIComponent(path)}`}`

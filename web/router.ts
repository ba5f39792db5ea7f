import { createRouter, type BaseRouterProps } from '@solidjs/router'

const here = () => ({ value: location.pathname + location.search + location.hash, state: history.state as unknown })

/**
 * The router on this browser's history. The library's own also carries server rendering, form actions, leave guards
 * and scroll memory: 2 KB that no page here uses, for a draft keeps itself and every page begins at its heading.
 */
export const Router = (props: BaseRouterProps) => createRouter({
  get: here,
  set: ({ value, replace, state }) => history[replace ? 'replaceState' : 'pushState'](state, '', value),
  init: (notify) => {
    const back = () => notify()
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  },
  create: (router) => {
    const navigate = router.navigatorFactory(router.base)
    document.addEventListener('click', (event) => {
      const path = pathOf(event)
      if (path === undefined) return
      event.preventDefault()
      navigate(path, { resolve: false })
    })
  },
  utils: { go: (delta) => history.go(delta) },
})(props)

/** A plain click on a plain link to a page of ours. All else is the browser's own: `rel="external"`, tel:, new tab. */
const pathOf = (event: MouseEvent): string | undefined => {
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
  const ours = link && !link.target && link.rel !== 'external' && link.origin === location.origin
  return plain && ours && !event.defaultPrevented ? link.pathname + link.search + link.hash : undefined
}

/** One page of the app: its path, and the sources that draw it, the frame it stands in included. */
export type Page = { readonly path: string; readonly sources: readonly string[] }

/** `web/app.tsx` names every page once; what it loads late is a file of its own, all else is there from the start. */
const lateIn = (app: string): Map<string, string> =>
  new Map([...app.matchAll(/const (\w+) = lazy\(\(\) => import\('\.\/([\w/-]+\.tsx)'\)\)/g)]
    .map(([, name = '', file = '']) => [name, `web/${file}`]))

const within = (app: string, root: string): { frame: string; routes: string } => {
  const [, frame = '', routes = ''] =
    new RegExp(`<Route path="${root}" component={(\\w+)}>([\\s\\S]*?)\\n    </Route>`).exec(app) ?? []
  if (routes === '') throw new Error(`the app has no routes under ${root}`)
  return { frame, routes }
}

const pagesUnder = (app: string, root: string): Page[] => {
  const late = lateIn(app)
  const { frame, routes } = within(app, root)
  return [...routes.matchAll(/<Route path="([^"]*)" component=\{(\w+)\}/g)].map(([, path = '', name = '']) =>
    ({ path: root + path, sources: [frame, name].flatMap((component) => late.get(component) ?? []) }))
}

/** The pages about a borger, and those of a sted. */
export const pagesIn = (app: string): { borger: Page[]; sted: Page[] } => ({
  borger: pagesUnder(app, '/borger/:borgerId'),
  sted: pagesUnder(app, '/sted/:stedId'),
})

import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Where everything lies, whatever folder the command was given in. */
export const paths = {
  root: at(''),
  build: at('.build'),
  functions: at('.build/functions'),
  meta: at('.build/meta'),
  site: at('.build/site'),
  stamp: at('.build/stamp'),
  cdkOut: at('cdk.out'),
} as const

import type { Edge } from './imports.ts'

/**
 * The house from the roof down. A file may ask what stands on its own floor or below, never above. A file name is a
 * layer; the names beside the usual ones stand on the floor of what they were cut out of.
 */
export const layers: readonly (readonly [name: string, files: RegExp])[] = [
  ['functions/*.ts', /^[a-z]+\.ts$/],
  ['http/openapi', /^http\/(openapi|routes)\.ts$/],
  ['http/app', /^http\/(app|billede)\.ts$/],
  ['*/http', /^(?!http\/)\w+\/http\.ts$/],
  ['http/*', /^http\/\w+\.ts$/],
  ['*/usecase', /^\w+\/usecase\.ts$|^drift\/operator\.ts$|^besked\/(send|rum)\.ts$|^audit\/(follow|append)\.ts$/],
  // What is kept and how it is sealed; what speaks to somebody outside.
  ['*/store', /^\w+\/stored?\.ts$|^aktivitet\/places\.ts$|^files\/(attach|codec)\.ts$|^login\/(broker|backchannel|assertion|signer)\.ts$|^audit\/(chain-store|anchor|refusals|laest|image|records)\.ts$/],
  ['adgang/doors', /^adgang\/(doors|disclose|commit|house|cursor|name)\.ts$/],
  ['audit/write', /^audit\/(write|login)\.ts$/],
  ['*/policy', /^\w+\/policy\.ts$|^adgang\/giving\.ts$|^dagbog\/soeg\.ts$|^audit\/(chain|verify)\.ts$/],
  ['adgang/permit', /^adgang\/permit\.ts$/],
  ['*/contract', /^\w+\/contract\.ts$|^adgang\/(grund|templates)\.ts$/],
  ['table/*', /^table\/|^files\/files\.ts$/],
  ['core/*', /^core\/\w+\.ts$/],
]

const inHouse = (file: string) => file.replace(/^functions\//, '')

/** From 0 at the top; -1 for a file that has no floor yet. */
export const floorOf = (file: string): number => layers.findIndex(([, files]) => files.test(inHouse(file)))

const told = ({ from, to }: Edge) => `${from} asks ${to}`

export const upward = (edges: readonly Edge[]): string[] =>
  edges.filter(({ from, to }) => floorOf(to) < floorOf(from)).map(told)

const featureOf = (file: string) => inHouse(file).split('/')[0]

/** The rights core serves every feature, and a name is the same everywhere. Otherwise a feature asks below, never its neighbour. */
const serving = /^functions\/(adgang\/|person\/contract\.ts$)/

/** What may ask its neighbour all the same, and why. */
export const neighbours: Readonly<Record<string, string>> = {
  'functions/indbakke/store.ts asks functions/besked/stored.ts':
    'an inbox lists the pointers that a besked leaves at the enhed: one shape, written there and read here',
}

export const sideways = (edges: readonly Edge[]): string[] => edges
  .filter(({ from, to }) => floorOf(from) === floorOf(to) && featureOf(from) !== featureOf(to) && !serving.test(to)
    && inHouse(from).includes('/'))
  .map(told)

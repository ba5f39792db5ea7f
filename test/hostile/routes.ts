import * as z from 'zod'
import { borgerScopes } from '../../functions/core/scope.ts'
import type { Route } from '../../functions/http/meta.ts'
import { routes } from '../../functions/http/routes.ts'
import { goodBodies, isBorgersOwn } from '../house/samples.ts'
import type { Who, World } from '../world.ts'

/** Every route that is about somebody. */
export const guarded: readonly Route[] = routes().filter(({ door }) => door !== undefined)

export const title = ({ method, path }: Route): string => `${method} ${path}`
export const named = (some: readonly Route[]) => some.map((route) => [title(route), route] as const)
/** Asking how an adgang would look carries its words, and changes nothing. */
export const changes = ({ method }: Route): boolean => method !== 'GET' && method !== 'POST'

export const isAboutBorger = ({ door }: Route): boolean =>
  door?.scope === 'hoved' || borgerScopes.some((scope) => scope === door?.scope)

export const bodyName = ({ body }: Route): string | undefined => body && z.globalRegistry.get(body)?.id

/** A body that fits, as the every-route test has it. */
export const goodBody = (route: Route): object | undefined => goodBodies[bodyName(route) ?? '']

/** What stands in a path and is a word of the house, not somebody's id. */
const words = new Set(['scope', 'right'])

/** The names of the ids in a path, in order. */
export const idsIn = ({ path }: Route): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '').filter((name) => !words.has(name))

/** Someone who may: the leder, but for what is the borger's alone. */
export const someoneWhoMay = (w: World, url: string): Who => (isBorgersOwn({ method: '', path: url }) ? w.anna : w.leder)

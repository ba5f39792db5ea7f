import type { Plugin } from 'esbuild'

const eventStreams = /node_modules[/\\]@smithy[/\\]core[/\\]dist-es[/\\]submodules[/\\]event-streams[/\\]index\.js$/

/**
 * The SDK fetches its event streams late, for operations the portal never calls; in one file that makes every module
 * beside them a closure to be opened. Left out: 20 KB less, and everything else lies flat (P5, P6).
 */
export const noEventStreams: Plugin = {
  name: 'no-event-streams',
  setup: (build) => {
    build.onLoad({ filter: eventStreams }, () => ({
      contents: 'throw new Error("event streams are not built in")',
    }))
  },
}

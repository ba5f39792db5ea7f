import type { Plugin } from 'esbuild'

/** libvips and its codecs as WebAssembly. Of the same version as sharp; a test holds it. */
export const codecs = '@img/sharp-wasm32'

/**
 * sharp looks for machine code of the machine it runs on, and takes WebAssembly only when it finds none. What we deploy
 * is made on one kind of machine and runs on another, so it asks for WebAssembly at once: the same bytes here and there.
 */
export const sandboxed: Plugin = {
  name: 'sandboxed-codecs',
  setup: (build) => {
    build.onResolve({ filter: /^\.\/sharp\.mjs$/ }, ({ importer }) =>
      (/\/node_modules\/sharp\/dist\/\w+\.mjs$/.test(importer) ? { path: `${codecs}/sharp.node`, external: true } : undefined))
  },
}

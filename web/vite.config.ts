import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import type { PluginOption, UserConfig } from 'vite'
import { themeColours } from './style/colours.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `web/dagbog/…` and the words of `web/text/…/dagbog.ts` are the feature `dagbog`; a folder in it is a part alone. */
const featureOf = (id: string) =>
  /\/web\/(?:text\/(?:da\/)?)?(?!ui\/)([a-z]+(?:\/[a-z]+(?=\/))?)/.exec(id)?.[1]?.replace('/', '-') ?? null

/** Writes the names of the built files into the service worker, so that the shell opens without net. */
const listShell: PluginOption = {
  name: 'list-shell',
  generateBundle(_options, bundle) {
    const sw = bundle['sw.js']
    if (sw?.type !== 'chunk') return
    const files = Object.keys(bundle).filter((file) => file.startsWith('assets/')).map((file) => `/${file}`).sort()
    const name = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
    sw.code = sw.code.replace('__SHELL__', [name, '/', ...files].join())
  },
}

/** Writes beside the build which source lies in which file, so that the bench can tell what a page weighs. */
const tellChunks: PluginOption = {
  name: 'tell-chunks',
  writeBundle(_options, bundle) {
    const chunks = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? [each] : []))
    const told = chunks.map(({ fileName, moduleIds, imports }) =>
      ({ file: fileName, modules: moduleIds.map((id) => relative(here('..'), id)), imports }))
    mkdirSync(here('../.build/meta'), { recursive: true })
    writeFileSync(here('../.build/meta/site.json'), JSON.stringify(told))
  },
}

/** Strict CSP: no inline script, style or data: address leaves the build. Every file but the page carries its hash. */
const config: UserConfig = {
  root: here('.'),
  plugins: [solid(), listShell, tellChunks],
  resolve: { alias: { '@dkfds': here('../node_modules/dkfds/src') } },
  css: {
    postcss: { plugins: [themeColours] },
    preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['if-function'] } },
  },
  build: {
    outDir: here('../.build/site'),
    emptyOutDir: true,
    target: ['chrome111', 'safari16.4', 'firefox114'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      input: { main: here('index.html'), sw: here('sw.ts') },
      output: {
        // What every page needs is one file, what the pages of a feature share is another, and each page adds its own.
        codeSplitting: {
          groups: [
            { name: 'main', tags: ['$initial'], test: /^(?!.*\/sw\.ts)/, priority: 2 },
            { name: 'bekraeft', test: /web\/ui\/Bekraeft/, priority: 1 },
            // A select is only where an adgang is given.
            // Where there are fields there is a draft: whoever writes needs both, and asks for one file.
            { name: 'felter', test: /web\/(kladde\/|id\.ts|ui\/(?!Bekraeft|Vaelger))|idb-keyval/, priority: 1 },
            { name: featureOf, minShareCount: 2 },
          ],
        },
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
}

export default config

import { defineConfig } from 'vitest/config'

/** What needs the whole house with its demo bosted: started once, before the first of these. */
const inTheHouse = ['test/journeys/**/*.test.ts', 'test/world-demo.test.ts']

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: inTheHouse } },
      { extends: true, test: { name: 'house', include: inTheHouse, globalSetup: 'test/journeys/setup.ts' } },
    ],
  },
})

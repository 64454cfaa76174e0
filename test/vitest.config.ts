import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

// Components are compiled as the site's server does it, so that `renderToString` gives the page's own markup.
export default defineConfig({
  plugins: [solid({ ssr: true, solid: { generate: 'ssr', hydratable: false } })],
  test: {
    root: '.',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 300_000,
    setupFiles: ['test/seed.ts'],
  },
})

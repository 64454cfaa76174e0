import { defineConfig } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from '../src/scripts/shared/browser.ts'

const executablePath = findBrowser()
const PORT = Number(process.env.TEST_PORT ?? 47110)

/** The built site at the root of a host (`dist`), and as a forge's pages serve it, under a base path. */
export const BASE = '/some/base/'
export const BASE_FOLDER = '.cache/under-base'

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // A test that needs a second try is wrong, or what it tests is: on a loaded machine too.
  retries: 0,
  // Tests wait for signs, as long as these take to come; only what hangs runs into these.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { args: BROWSER_ARGUMENTS, ...(executablePath === null ? {} : { executablePath }) },
    // Only the offline tests want the site saved: for each of the others that would be one more download.
    serviceWorkers: 'block',
    screenshot: 'off',
    trace: 'off',
  },
  projects: [
    { name: 'site', testIgnore: ['no-script.spec.ts', 'base.spec.ts', 'published.spec.ts'] },
    { name: 'no script', testMatch: 'no-script.spec.ts', use: { javaScriptEnabled: false } },
    {
      name: 'under a base',
      testMatch: ['base.spec.ts', 'published.spec.ts'],
      use: { baseURL: `http://localhost:${PORT + 1}${BASE}` },
    },
  ],
  webServer: [
    { command: `node src/scripts/serve.ts dist --port ${PORT}`, port: PORT, cwd: '..', reuseExistingServer: false },
    {
      command: `node src/scripts/serve.ts ${BASE_FOLDER} --base ${BASE} --port ${PORT + 1}`,
      port: PORT + 1,
      cwd: '..',
      reuseExistingServer: false,
    },
  ],
})

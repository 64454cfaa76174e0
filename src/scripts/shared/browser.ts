/**
 * The browser that the tests and the PDFs use: the one that CHROMIUM_PATH names, else a system browser, else
 * Playwright's own. As a command it gets one where none is found, and says what it does.
 *
 *     node src/scripts/shared/browser.ts
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** No sandbox where everything is root's, and none of the browser's own errands over the network. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

export function findBrowser(): string | null {
  const asked = process.env.CHROMIUM_PATH
  if (asked !== undefined && asked !== '') {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names a browser that isn't there: ${asked}`)
    return asked
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE]
  return [...found, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

function run(command: string, ...rest: string[]): boolean {
  console.log(`  ${[command, ...rest].join(' ')}`)
  const { status } = spawnSync(command, rest, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

function has(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

/** Debian's package where apt may be used without asking for a password; Playwright's own download elsewhere. */
function installBrowser(): boolean {
  const root = process.getuid?.() === 0
  if (has('apt-get') && (root || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0)) {
    console.log('No Chromium found: installing Debian’s package “chromium”.')
    const apt = root ? ['apt-get'] : ['sudo', '-n', 'apt-get']
    const [first = '', ...rest] = apt
    run(first, ...rest, 'update', '-q')
    if (run(first, ...rest, 'install', '-q', '-y', '--no-install-recommends', 'chromium') && findBrowser() !== null)
      return true
  }
  console.log('No Chromium found: downloading Playwright’s own.')
  return run(process.execPath, join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium')
}

if (import.meta.main && findBrowser() === null && !installBrowser()) {
  console.error('Could not get a browser. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run this again.')
  process.exit(1)
}

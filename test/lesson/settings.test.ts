import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editAddress, readSettings } from '../../src/lesson/shelf/settings.ts'

const FILE: unknown = JSON.parse(readFileSync('content/site.json', 'utf8'))

describe('settings', () => {
  test('the file, as it is shipped, works at the root of any host', () => {
    expect(readSettings(FILE, {})).toMatchObject({ site: '', base: '/', repository: '' })
  })

  test('the environment wins, and the base ends in a slash', () => {
    const environment = {
      SITE: 'https://someone.github.io',
      BASE: '/fork',
      REPOSITORY: 'https://github.com/someone/fork',
    }
    const settings = readSettings(FILE, environment)
    expect(settings).toMatchObject({ site: 'https://someone.github.io', base: '/fork/' })
    expect(editAddress('content/lessons/x/index.mdx', settings)).toBe(
      'https://github.com/someone/fork/edit/main/content/lessons/x/index.mdx',
    )
  })

  test('nothing to edit where nobody says where the source is', () => {
    expect(editAddress('content/x.mdx', readSettings(FILE, {}))).toBeNull()
  })

  test.each([
    [
      { SITE: 'someone' },
      'the environment variable SITE: “site”: expected an address such as https://someone.github.io; found "someone".',
    ],
    [
      { BASE: 'fork' },
      'the environment variable BASE: “base”: expected a path such as /nested-inequalities/; found "fork".',
    ],
    [{ REPOSITORY: 'x' }, 'the environment variable REPOSITORY: “repository”: expected an address'],
  ])('refuses %j in words', (environment, message) => {
    expect(() => readSettings(FILE, environment)).toThrow(message)
  })

  test('refuses what it doesn’t know', () => {
    expect(() => readSettings({ ...(FILE as object), nmae: 'x' }, {})).toThrow(/content\/site\.json: .*nmae/)
    expect(() => readSettings({}, {})).toThrow(/content\/site\.json: “name”: /)
  })
})

test('the workflow installs, tests, builds with the environment that the settings read, and deploys', () => {
  interface Step {
    readonly run?: string
    readonly uses?: string
    readonly env?: Readonly<Record<string, string>>
  }
  const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
  }
  const steps = workflow.jobs.build?.steps ?? []
  expect(steps.flatMap((step) => step.run ?? [])).toEqual(['npm ci', 'npm test', 'npm run build'])
  const build = steps.find((step) => step.run === 'npm run build')
  expect(Object.keys(build?.env ?? {})).toEqual(['SITE', 'BASE', 'REPOSITORY', 'BRANCH'])
  const filled = {
    SITE: 'https://someone.github.io',
    BASE: '/fork/',
    REPOSITORY: 'https://github.com/someone/fork',
    BRANCH: 'main',
  }
  expect(readSettings(FILE, filled).base).toBe('/fork/')
  // A user's own site lies at the root, where the base path is empty.
  expect(readSettings(FILE, { ...filled, BASE: '/' }).base).toBe('/')
  expect(workflow.jobs.deploy?.steps.map((step) => step.uses?.split('@')[0])).toEqual(['actions/deploy-pages'])
})

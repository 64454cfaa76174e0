import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, policyOf, withPolicy } from '../../src/shell/build/csp.ts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('each inline script and style is let through by its hash, once', () => {
  const policy = policyOf('<script>a()</script><script>a()</script><script src="/x.js"></script><style>b{}</style>')
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a()')};`)
  expect(policy).toContain(`style-src 'self' ${hash('b{}')};`)
})

test('style attributes pass, inline scripts and other hosts don’t', () => {
  const policy = policyOf('')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("style-src-attr 'unsafe-inline'")
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
  expect(policy).not.toMatch(/https?:|\*/)
})

test('the policy is the first thing after the character set', () => {
  expect(withPolicy('<head><meta charset="utf-8"><title>x</title>')).toMatch(
    /^<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><title>/,
  )
  expect(() => withPolicy('<head>')).toThrow('Expected <meta charset="utf-8">')
})

test('everything that a page may do is named, and nothing else is let through', () => {
  // What no line names falls back to the first one; forms, bases and frames of others don't, so they have lines of their own.
  expect(policyOf('').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src-elem 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
})

test('a script of the page needs no hash where it comes from a file; a style has its hash in both its lines', () => {
  const policy = policyOf(
    '<script type="module" src="/x.js"></script><script type="module">a()</script><style>b{}</style>',
  )
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a()')};`)
  expect(policy).toContain(`style-src-elem 'self' ${hash('b{}')};`)
})

test('every page of the built site gets its policy, and no other file is touched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'))
  const files = { 'index.html': 'one', '404.html': 'two', 'lessons/one/index.html': 'three', 'feed.xml': 'four' }
  mkdirSync(join(folder, 'lessons/one'), { recursive: true })
  for (const [name, title] of Object.entries(files))
    writeFileSync(join(folder, name), `<head><meta charset="utf-8"><title>${title}</title></head>`)
  const hook = contentSecurityPolicy().hooks['astro:build:done']
  await hook?.({ dir: pathToFileURL(`${folder}/`) } as never)
  const guarded = Object.keys(files).filter((name) => readFileSync(join(folder, name), 'utf8').includes(policyOf('')))
  rmSync(folder, { recursive: true })
  expect(guarded).toEqual(['index.html', '404.html', 'lessons/one/index.html'])
})

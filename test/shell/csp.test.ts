import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { policyOf, withPolicy } from '../../src/shell/build/csp.ts'

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

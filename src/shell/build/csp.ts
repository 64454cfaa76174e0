/**
 * Writes a content-security policy into every built page. Scripts run from the site itself, and inline only where
 * their hash is known; that covers the island's hydration script too, which no hash of the framework's own does.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.html'),
        )
        for (const page of pages) {
          const path = join(folder, page)
          writeFileSync(path, withPolicy(readFileSync(path, 'utf8')))
        }
      },
    },
  }
}

/** The page with its policy as the first thing in the head, right after the character set. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`
  const after = /<meta charset="?utf-8"?\s*\/?>/i
  if (!after.test(html))
    throw new Error('Expected <meta charset="utf-8"> in the page’s head, to put the policy after it.')
  return html.replace(after, (charset) => charset + meta)
}

export function policyOf(html: string): string {
  const scripts = hashesOf(html, /<script(?![^>]*\ssrc=)(?<attributes>[^>]*)>(?<body>[\s\S]*?)<\/script>/gi)
  const styles = hashesOf(html, /<style(?<attributes>[^>]*)>(?<body>[\s\S]*?)<\/style>/gi)
  return [
    "default-src 'none'",
    // The search is a WebAssembly program.
    ["script-src 'self'", "'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src-elem 'self'", ...styles].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    // KaTeX places its pieces with style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // The presenter's window shows the next step in a frame.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Of data (JSON, import maps are scripts) no hash is needed, but one does no harm. */
function hashesOf(html: string, pattern: RegExp): readonly string[] {
  const hashes = [...html.matchAll(pattern)].map((match) => {
    const digest = createHash('sha256')
      .update(match.groups?.body ?? '')
      .digest('base64')
    return `'sha256-${digest}'`
  })
  return [...new Set(hashes)]
}

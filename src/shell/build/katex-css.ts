/**
 * KaTeX's style sheet brings 59 font files. Kept are the woff2 of the families that formulas here use; the rest of
 * the sheet goes into its cascade layer, so that the site's own sizes win over it.
 */
import type { Plugin } from 'vite'

/** Script, Fraktur, sans-serif and typewriter letters are used nowhere. */
const KEPT = new Set([
  'KaTeX_Main',
  'KaTeX_Math',
  'KaTeX_AMS',
  'KaTeX_Size1',
  'KaTeX_Size2',
  'KaTeX_Size3',
  'KaTeX_Size4',
])

export function katexCss(): Plugin {
  return {
    name: 'katex-css',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\.min\.css$/ },
      handler: (code) => ({ code: trimKatexCss(code), map: null }),
    },
  }
}

export function trimKatexCss(css: string): string {
  const trimmed = css.replace(/@font-face\{([^}]*)\}/g, (face: string, body: string) => {
    const family = /font-family:["']?(\w+)/.exec(body)?.[1] ?? ''
    const source = /url\([^)]*\.woff2\)\s*format\("woff2"\)/.exec(body)?.[0]
    if (!KEPT.has(family) || source === undefined || (family === 'KaTeX_Math' && /weight:700/.test(body))) return ''
    return face.replace(/src:[^;}]*/, `src:${source}`).replace(/font-display:\w+/, 'font-display:swap')
  })
  return `@layer katex{${trimmed}}`
}

import mdx from '@astrojs/mdx'
import solid from '@astrojs/solid-js'
import { defineConfig } from 'astro/config'
import { lessonChecks } from './src/lesson/check-integration.ts'
import { lessonMarkdown } from './src/lesson/markdown.ts'
import { contentSecurityPolicy } from './src/shell/csp.ts'
import { katexCss } from './src/shell/katex-css.ts'
import { offline } from './src/shell/offline/integration.ts'

/** Where the site will be served: SITE is the origin, BASE the path. Without them it works at the root of any host. */
const { SITE: site, BASE: base = '/' } = process.env

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  // Only then does BASE_URL end in a slash.
  trailingSlash: 'always',
  // The default eats the space between inline elements on two lines.
  compressHTML: true,
  build: { inlineStylesheets: 'never', format: 'directory' },
  devToolbar: { enabled: false },
  markdown: {
    processor: lessonMarkdown,
    syntaxHighlight: 'prism',
  },
  integrations: [lessonChecks(), mdx({ optimize: true }), solid(), contentSecurityPolicy(), offline()],
  vite: {
    plugins: [katexCss()],
    build: {
      assetsInlineLimit: 0,
      // Otherwise a flood of warnings about 'use client' and the like in packages.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
})

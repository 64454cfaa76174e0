import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import solid from '@astrojs/solid-js'
import { defineConfig } from 'astro/config'
import rehypeKatex from 'rehype-katex'
import remarkMath from 'remark-math'
import { rehypeFormulas } from './src/lesson/rehype-formulas.ts'
import { rehypeLesson } from './src/lesson/rehype-lesson.ts'
import { remarkLesson } from './src/lesson/remark-lesson.ts'
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
    processor: unified({
      remarkPlugins: [remarkMath, remarkLesson],
      rehypePlugins: [rehypeLesson, rehypeKatex, rehypeFormulas],
    }),
    syntaxHighlight: 'prism',
  },
  integrations: [mdx({ optimize: true }), solid(), contentSecurityPolicy(), offline()],
  vite: {
    plugins: [katexCss()],
    build: {
      assetsInlineLimit: 0,
      // Otherwise a flood of warnings about 'use client' and the like in packages.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
})

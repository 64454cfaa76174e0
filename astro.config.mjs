import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import solid from '@astrojs/solid-js'
import { defineConfig } from 'astro/config'
import { lessonMarkdown } from './src/lesson/markdown/markdown.ts'
import { lessonChecks } from './src/lesson/report/integration.ts'
import { settings } from './src/lesson/shelf/settings.ts'
import { figureChunks } from './src/shell/build/chunks.ts'
import { contentSecurityPolicy } from './src/shell/build/csp.ts'
import { katexCss } from './src/shell/build/katex-css.ts'
import { plainClient } from './src/shell/build/plain-client.ts'
import { plainPreload } from './src/shell/build/plain-preload.ts'
import { offline } from './src/shell/offline/integration.ts'
import { searchIndex } from './src/shell/search/integration.ts'

export default defineConfig({
  ...(settings.site === '' ? {} : { site: settings.site }),
  base: settings.base,
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
  integrations: [
    lessonChecks(),
    mdx({ optimize: true }),
    solid(),
    ...(settings.site === '' ? [] : [sitemap()]),
    contentSecurityPolicy(),
    searchIndex(),
    offline(),
  ],
  vite: {
    plugins: [katexCss(), plainClient(), ...plainPreload()],
    build: {
      assetsInlineLimit: 0,
      // Otherwise a flood of warnings about 'use client' and the like in packages.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: { codeSplitting: { groups: figureChunks }, topLevelVar: false },
      },
    },
  },
})

import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import solid from '@astrojs/solid-js'
import { defineConfig } from 'astro/config'
import { lessonChecks } from './src/lesson/check-integration.ts'
import { lessonMarkdown } from './src/lesson/markdown.ts'
import { settings } from './src/lesson/settings.ts'
import { figureChunks } from './src/shell/chunks.ts'
import { contentSecurityPolicy } from './src/shell/csp.ts'
import { katexCss } from './src/shell/katex-css.ts'
import { offline } from './src/shell/offline/integration.ts'
import { plainPreload } from './src/shell/plain-preload.ts'
import { plainSolid } from './src/shell/plain-solid.ts'
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
    resolve: {
      alias: { '@astrojs/solid-js/client.js': fileURLToPath(new URL('./src/shell/plain-client.ts', import.meta.url)) },
    },
    plugins: [katexCss(), ...plainPreload(), plainSolid()],
    build: {
      assetsInlineLimit: 0,
      // Two hundredths smaller than the default's work, and every kilobyte counts. What is left out makes the text shorter
      // and its compressed form longer.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: {
          passes: 3,
          pure_getters: true,
          keep_fargs: false,
          inline: 1,
          sequences: false,
          comparisons: false,
          lhs_constants: false,
        },
      },
      // Otherwise a flood of warnings about 'use client' and the like in packages.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: { codeSplitting: { groups: figureChunks }, topLevelVar: false },
      },
    },
  },
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkRenderer, checkWoken } from '../../src/shell/build/plain-client.ts'
import { checkHelper, checkStyles, HELPER, withoutFileList } from '../../src/shell/build/plain-preload.ts'

describe('islands woken by our own client', () => {
  const client = import.meta.resolve('@astrojs/solid-js/client.js')
  const installed = (file: string): string => readFileSync(new URL(file, client), 'utf8')

  test('the release that the lock file names draws and wakes them as wake.ts expects', () => {
    expect(() => checkRenderer(installed)).not.toThrow()
  })

  test.each([
    ['server.js', 'createComponent(Suspense, {', 'createComponent(Boundary, {'],
    ['server.js', 'data-solid-render-id', 'data-render-id'],
    ['client.js', 'createComponent(Suspense,', 'createComponent(Boundary,'],
    ['client.js', 'hydrate(fn, element, { renderId })', 'hydrate(fn, element)'],
  ])('a release whose %s has no “%s” stops the build', (changed, old, now) => {
    const other = (file: string): string => (file === changed ? installed(file).replaceAll(old, now) : installed(file))
    expect(() => checkRenderer(other)).toThrow(
      /^plain-client: expected ".*" in @astrojs\/solid-js\/dist\/.*, found none/s,
    )
  })

  test('a bundle of islands that nothing of ours wakes stops the build', () => {
    const wake = fileURLToPath(new URL('../../src/shell/build/wake.ts', import.meta.url))
    expect(() => checkWoken(['/src/kinds/lp/LpFigure.tsx', wake])).not.toThrow()
    expect(() => checkWoken(['/src/shell/page/theme.ts'])).not.toThrow()
    expect(() => checkWoken(['/src/kinds/lp/LpFigure.tsx'])).toThrow(
      /^plain-client: expected src\/shell\/build\/wake\.ts among the islands' files, found none/,
    )
  })
})

describe('parts that are loaded later, without the helper', () => {
  test('a chunk loses its list of files and keeps its imports', () => {
    const code =
      'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js","_astro/b.js"])))=>i.map(i=>d[i]);\n' +
      'const go=()=>p(()=>import("./a.js"),__vite__mapDeps([0,1]));const on=()=>p(()=>import("./c.js"),[]);'
    expect(withoutFileList(code, 'a.js')).toBe(
      'const go=()=>p(()=>import("./a.js"));const on=()=>p(()=>import("./c.js"),[]);',
    )
  })

  test('a list that is written otherwise stops the build', () => {
    expect(() => withoutFileList('let __vite__mapDeps=0;go(()=>import("./a.js"),__vite__mapDeps(0))', 'a.js')).toThrow(
      /^plain-preload: expected no "__vite__mapDeps" to be left in a\.js, found one/,
    )
  })

  test('a style sheet that nobody would fetch stops the build', () => {
    const sheet = { importedCss: new Set(['_astro/part.css']) }
    expect(() => checkStyles({ fileName: 'p.js', isDynamicEntry: false, viteMetadata: sheet })).not.toThrow()
    expect(() => checkStyles({ fileName: 'p.js', isDynamicEntry: true })).not.toThrow()
    expect(() => checkStyles({ fileName: 'p.js', isDynamicEntry: true, viteMetadata: sheet })).toThrow(
      /^plain-preload: expected no style sheet of its own in p\.js, which is loaded later, found _astro\/part\.css/,
    )
  })

  test('a bundler that wraps imports in something else stops the build', () => {
    expect(() => checkHelper([HELPER], 3)).not.toThrow()
    expect(() => checkHelper([], 0)).not.toThrow()
    expect(() => checkHelper(['/src/a.ts'], 3)).toThrow(
      /^plain-preload: expected Vite's helper "\\u0000vite\/preload-helper\.js" in the bundle, found none beside 3 parts/,
    )
  })
})

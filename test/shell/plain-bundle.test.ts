import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { withoutFileList } from '../../src/shell/build/plain-preload.ts'
import { withoutTransitions } from '../../src/shell/build/plain-solid.ts'

const solid = readFileSync(
  createRequire(import.meta.url)
    .resolve('solid-js')
    .replace(/[^/]+$/, 'solid.js'),
  'utf8',
)

describe('Solid without transitions', () => {
  test('no reading of what is never set is left in the release that the lock file names', () => {
    const plain = withoutTransitions(solid)
    expect(solid).toContain('Transition.running')
    expect(plain).not.toMatch(/\b(Transition|Scheduler|ExternalSourceConfig)\b(?! = )/)
    // Declared and written as before, so that it is still a program.
    expect(plain).toContain('let Transition = null;')
    expect(plain).toContain('function startTransition(')
  })

  test('a release that is built otherwise stops the build', () => {
    expect(() => withoutTransitions('let Transition = null;\n')).toThrow(
      /^plain-solid: expected "let Transition = null;" in Solid's source, found none/,
    )
  })
})

test('a chunk loses its list of files and keeps its imports', () => {
  const code =
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js","_astro/b.js"])))=>i.map(i=>d[i]);\n' +
    'const go=()=>p(()=>import("./a.js"),__vite__mapDeps([0,1]));const on=()=>p(()=>import("./c.js"),[]);'
  expect(withoutFileList(code)).toBe('const go=()=>p(()=>import("./a.js"));const on=()=>p(()=>import("./c.js"),[]);')
})

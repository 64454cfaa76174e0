/** Opens every slide and step of every lesson at the sizes of projectors and holds that nothing is cut off or covered. */
import { expect, type Page, test } from '@playwright/test'
import { lessons, open } from './deck.ts'

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
] as const

/** What sticks out of the window, is cut off by a box of its own, or lies over something else; a line each. */
function overflows(): readonly string[] {
  const slide = document.querySelector<HTMLElement>('[data-slide][data-current]')
  const scene = document.querySelector<HTMLElement>('[data-scene][data-current]')
  if (!slide) return ['no slide is shown']
  const step = slide.querySelector<HTMLElement>('[data-step][data-current]')
  const name = `line ${slide.dataset.line}, “${slide.dataset.title}”${step ? `, step ${step.dataset.step}` : ''}`
  const visible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true })
  }
  const short = (element: Element) => {
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`
  }
  const own = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
  const texts = [slide, ...(scene?.querySelectorAll('.fig-panel, .fig-diagram, .fig-plane') ?? [])]
    .flatMap((part) => [part, ...part.querySelectorAll('*')])
    .filter((element) => !element.closest('.katex-mathml, .fig-words, [hidden]') && own(element) && visible(element))
  // A word that is too long sticks out of its element's box: the text itself is measured.
  const extent = (element: Element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect()
  }
  const found: string[] = []
  for (const element of texts) {
    const box = extent(element)
    const out = [
      box.left < -1 && `${Math.round(-box.left)} px out at the left`,
      box.top < -1 && `${Math.round(-box.top)} px out at the top`,
      box.right > innerWidth + 1 && `${Math.round(box.right - innerWidth)} px out at the right`,
      box.bottom > innerHeight + 1 && `${Math.round(box.bottom - innerHeight)} px out at the foot`,
    ].filter(Boolean)
    if (out.length > 0) found.push(`${name}: ${short(element)} is ${out.join(', ')}`)
  }
  // Prose over the figure, over the heading or over the foot.
  const blocks = [...slide.querySelectorAll<HTMLElement>('h1, h2, p, ul, ol, pre, table, .katex-display, .key')].filter(
    (block) => visible(block) && !block.closest('.katex-mathml'),
  )
  const others = [
    ...(scene?.querySelectorAll('.fig-plane svg, .fig-diagram svg, .panel-rows, .panel-heading') ?? []),
    ...document.querySelectorAll('.deck-dots li, .deck-number'),
  ].filter(visible)
  const overlap = (a: Element, b: Element) => {
    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
    const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left)
    const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top)
    return Math.min(wide, high)
  }
  for (const [index, block] of blocks.entries()) {
    for (const other of [...others, ...blocks.slice(index + 1)]) {
      if (block.contains(other) || other.contains(block)) continue
      const depth = overlap(block, other)
      if (depth > 4) found.push(`${name}: ${short(block)} lies ${Math.round(depth)} px over ${short(other)}`)
    }
  }
  // One mistake is seen in many elements; three of them tell enough.
  return found.length > 3 ? [...found.slice(0, 3), `${name}: and ${found.length - 3} more`] : found
}

async function walk(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (let place = 0; place < 200; place++) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    found.push(...(await page.evaluate(overflows)))
    const before = page.url()
    await page.keyboard.press('PageDown')
    if (page.url() === before) {
      await page.waitForTimeout(200)
      if (page.url() === before) return found
    }
  }
  return found
}

test('the check sees what sticks out and what lies over something', async ({ page }) => {
  await page.setViewportSize(SIZES[1])
  await open(page, 'lessons/one-layer/?mode=present#three-units-who-holds-the-walls/2')
  expect(await page.evaluate(overflows)).toEqual([])
  const key = page.locator('[data-step][data-current] .key')
  await key.evaluate((element) => {
    element.textContent = 'A sentence that is far too long for its place at the foot of the slide. '.repeat(6)
  })
  expect((await page.evaluate(overflows)).join('\n')).toMatch(
    /line \d+, “Three units: who holds the walls\?”, step 2: <p class="key"> .* over /,
  )
  await key.evaluate((element) => {
    element.textContent = 'Unbreakable'.repeat(12)
  })
  expect((await page.evaluate(overflows)).join('\n')).toMatch(/px out at the right/)
})

for (const lesson of lessons()) {
  for (const size of SIZES) {
    test(`${lesson} fits ${size.width} × ${size.height}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      await open(page, `${lesson}?mode=present`)
      await page.evaluate(() => document.fonts.ready)
      const found = (await walk(page)).map((each) => `${lesson}, ${each}`)
      expect(found, found.join('\n')).toEqual([])
    })
  }
}

/** The text of the page about the site: a little Markdown, and nothing else. */
import { expect, test } from 'vitest'
import { aboutHtml } from '../../src/shell/page/about-text.ts'

test('headings, stress, lists, keys, and links under a base or elsewhere', () => {
  const text = '## One {x}\n\nPress `P`, *now* or **never**: [here]({here}) or [there]({there}).\n\n- a\n'
  expect(aboutHtml(text, { x: 'two', here: '/some/base/lessons/', there: 'https://someone.example/' })).toBe(
    '<h2>One two</h2><p>Press <kbd>P</kbd>, <em>now</em> or <strong>never</strong>: <a href="/some/base/lessons/">here</a> or <a href="https://someone.example/" rel="external">there</a>.</p><ul><li><p>a</p></li></ul>',
  )
})

test('raw HTML, pictures and other ways to run something are refused, with what to write', () => {
  expect(() => aboutHtml('a\n\n<script>x</script>', {})).toThrow(/expected headings.*found html in line 3/)
  expect(() => aboutHtml('<b>x</b>', {})).toThrow(/found html in line 1/)
  expect(() => aboutHtml('![a](b.png)', {})).toThrow(/found image/)
  expect(() => aboutHtml('[a](javascript:alert)', {})).toThrow(/expected a link such as/)
  expect(() => aboutHtml('[a](lessons/)', {})).toThrow(/expected a link such as/)
})

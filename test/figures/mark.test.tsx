import { renderToString } from 'solid-js/web'
import { expect, test } from 'vitest'
import { InlineMark, Mark } from '../../src/figures/parts/Mark.tsx'

test('a mark says its state and its colour by class', () => {
  expect(renderToString(() => <Mark slot={2} state="on" radius={10} x={3} y={4} />)).toBe(
    '<g class="mark u2" data-state="on" transform="translate(3 4)"><path class="mark-body" d="M-8.8 -8.8L8.8 -8.8L8.8 8.8L-8.8 8.8Z" stroke-width="2"></path></g>',
  )
})

test('a dead unit is struck through', () => {
  expect(renderToString(() => <InlineMark slot={1} state="dead" />)).toContain('class="mark-strike" d="M-9.9 0H9.9"')
})

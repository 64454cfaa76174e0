import { createMemo } from 'solid-js'
import { NumberLine } from '../../../figures/drawings/NumberLine.tsx'
import { lineFrame, lineScene } from '../../../view/line/line.ts'
import { fill } from '../../../view/words/words.ts'
import type { DrawingPart } from '../figure-model.ts'
import { lineDrawing } from './line-drawing.ts'

/** One input: the number line with the graph above it. */
export const line: DrawingPart = {
  nominal: { width: 640, height: 500, mark: 1 },
  create({ network, complex, state, hover, pins, measure, strings }, located, shown) {
    const titleOf = (layer: number) => fill(strings().earlierLayer, { layer })
    const frame = createMemo(() => lineFrame({ ...measure(), box: network().box, layers: state().layer }))
    const scene = createMemo(() =>
      lineScene({
        complex: complex(),
        state: state(),
        hover: hover(),
        pins: pins(),
        frame: frame(),
        located: located(),
        titleOf,
        region: shown.bars(),
      }),
    )
    return {
      drawing: lineDrawing(frame, scene),
      draw: (grabs) => <NumberLine scene={scene()} grabs={grabs()} />,
    }
  },
}

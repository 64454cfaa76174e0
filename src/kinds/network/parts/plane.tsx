import { createMemo } from 'solid-js'
import { Plane } from '../../../figures/plane/Plane.tsx'
import { planeDrawing } from '../../../islands/core/drawing.ts'
import { planeFrame, planeScene } from '../../../view/plane/plane.ts'
import type { DrawingPart } from '../figure-model.ts'

/** Two inputs: the plane. The server's frame is 412 px wide. */
export const plane: DrawingPart = {
  nominal: { width: 500, height: 488, mark: 1 },
  create({ network, complex, state, hover, pins, measure }, _, shown) {
    const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
    const scene = createMemo(() =>
      planeScene({
        complex: complex(),
        state: state(),
        hover: hover(),
        pins: pins(),
        frame: frame(),
        value: shown.value(),
      }),
    )
    return {
      drawing: planeDrawing(frame, scene),
      spacing: () => scene().value?.step ?? 0,
      draw: (grabs) => <Plane scene={scene()} grabs={grabs()} />,
    }
  },
}

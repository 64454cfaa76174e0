/** The surface of f in the plane's place, while it is shown. */
import { createMemo, type JSX } from 'solid-js'
import { Surface } from '../../../figures/drawings/Surface.tsx'
import type { GrabAttributes } from '../../../figures/parts/Handles.tsx'
import type { Drawing } from '../../../islands/core/drawing.ts'
import { surfaceGround } from '../../../view/surface/ground.ts'
import { surfaceScene } from '../../../view/surface/surface.ts'
import type { Turn } from '../../../view/surface/surface-frame.ts'
import { surfaceWords } from '../../../view/surface/words.ts'
import { surfaceStrings } from '../../../view/words/english/surface.ts'
import type { FigureModel } from '../figure-model.ts'
import { surfaceDrawing } from './surface-drawing.ts'

export interface SurfaceView {
  /** What pointer and keyboard ask of it. */
  readonly drawing: () => Drawing
  readonly draw: (grabs: () => GrabAttributes) => JSX.Element
  readonly words: () => string
}

export const surface = {
  create({ complex, state, hover, located, measure, words }: FigureModel): SurfaceView {
    const select = createMemo(() => state().select)
    const turn = createMemo(() => (Number(state().own.turn) & 3) as Turn)
    const ground = createMemo(() => surfaceGround(complex(), measure(), turn(), select()))
    const scene = createMemo(() =>
      surfaceScene({ ground: ground(), state: state(), hover: hover(), located: located() }),
    )
    return {
      drawing: () => surfaceDrawing(ground(), state().point),
      draw: (grabs) => <Surface scene={scene()} grabs={grabs()} />,
      words: () => surfaceWords(ground(), words(surfaceStrings)),
    }
  },
}

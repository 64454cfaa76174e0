/** The surface while it is shown. Most pages fetch it when the reader first asks for it. */
import { type Accessor, createEffect, createMemo, createSignal } from 'solid-js'
import type { FigureModel } from './figure-model.ts'
import type { SurfaceKind, SurfaceView } from './surface-kind.tsx'

/** `given` came with the page. Like the value of f it waits for the last layer, which it is the output of. */
export function createSurfaceView(
  model: FigureModel,
  given: SurfaceKind | undefined,
): Accessor<SurfaceView | undefined> {
  const [kind, setKind] = createSignal(given)
  const isShown = createMemo(() => {
    const { layer, show } = model.state()
    return model.flat && show.includes('surface') && layer === model.complex().levels.length - 1
  })
  createEffect(() => {
    if (isShown() && !kind()) void import('./surface-kind.tsx').then((loaded) => setKind(loaded.surfaceKind))
  })
  return createMemo(() => (isShown() ? kind()?.create(model) : undefined))
}

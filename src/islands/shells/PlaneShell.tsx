/** What figures on the plane share that have no diagram: plane above, panel and buttons below, and how they are woken. */
import { createMemo, type JSX, onCleanup, onMount } from 'solid-js'
import { Afresh } from '../../figures/parts/Afresh.tsx'
import { Controls } from '../../figures/parts/Controls.tsx'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import type { Located } from '../../view/state/located.ts'
import { createEased } from '../core/eased.ts'
import type { LiveFigure } from '../core/figure-core.ts'
import { watchMeasure } from '../core/measure.ts'
import { Words } from '../core/Words.tsx'
import { watchButtons } from '../input/buttons.ts'
import { watchHands } from '../input/hands.ts'
import { LazyNumbers } from '../parts/LazyNumbers.tsx'

/** What the server draws. */
export const NOMINAL = { width: 500, height: 488, mark: 1 }

export interface PlaneShellProps<Grabs extends GrabAttributes> {
  readonly model: LiveFigure & { readonly located: () => Located }
  /** What it listens to beside pointer, keyboard and buttons. */
  readonly watch: (root: HTMLElement) => () => void
  readonly grabs: () => Grabs
  readonly plane: (grabs: () => Grabs) => JSX.Element
  readonly panel: JSX.Element
  readonly words: readonly string[]
  readonly news: string
}

export function PlaneShell<Grabs extends GrabAttributes>(props: PlaneShellProps<Grabs>): JSX.Element {
  const { model } = props
  let root: HTMLElement | undefined
  onMount(() => {
    if (!root) return
    model.start()
    const ends = [
      props.watch(root),
      watchMeasure(root, model),
      watchHands(root, model),
      watchButtons(root, model, { setTab: () => {}, unfold: () => {} }),
    ]
    onCleanup(() => {
      for (const end of ends) end()
    })
  })
  const strings = model.strings
  const eased = createEased(model.store.step)
  const grabs = createMemo(() => props.grabs())
  return (
    <figure
      ref={(element) => {
        root = element
      }}
      class="fig"
      data-figure={model.props.kind.name}
      data-layout={model.props.kind.layout}
      data-dimension={2}
      data-show={model.state().show.join(' ')}
      data-dragging={model.dragging() ?? undefined}
      data-live={model.live() ? '' : undefined}
      aria-busy={model.store.busy() ? 'true' : undefined}
      data-eased={eased() ? '' : undefined}
      aria-label={model.props.title ?? model.props.network.title ?? strings().figure}
    >
      <div class="fig-plane">{props.plane(grabs)}</div>
      <div class="fig-panel">
        <Afresh step={model.shownStep()}>{props.panel}</Afresh>
      </div>
      <LazyNumbers model={model} />
      <div class="fig-controls">
        <Controls
          strings={strings()}
          canUndo={model.canUndo()}
          canRedo={model.canRedo()}
          numbers={model.state().show.includes('numbers')}
          present={model.props.present ?? false}
        />
      </div>
      <p class="fig-message" role="status">
        {model.message()}
      </p>
      <Words text={props.words.join(' ')} news={() => props.news} />
    </figure>
  )
}

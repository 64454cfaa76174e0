/**
 * What figures on the plane share that have rows in place of inequalities: plane above, slider, boxes and rows below. What
 * it shows is the model's; state, pointer and keyboard are those of every figure.
 */
import { createMemo, type JSX, onCleanup, onMount } from 'solid-js'
import { Controls } from '../figures/Controls.tsx'
import type { GrabAttributes } from '../figures/Handles.tsx'
import { type Choice, RowsPanel, type Slider } from '../figures/RowsPanel.tsx'
import type { Located } from '../view/located.ts'
import { inequalityTokens, inputName, nameText, ownForm, sumOf, tokensText, unitName } from '../view/notation.ts'
import { pointText, type Row } from '../view/rows.ts'
import type { Keyframe } from '../view/state.ts'
import { fill } from '../view/strings.ts'
import { sameUnit } from '../view/units.ts'
import { watchButtons } from './buttons.ts'
import { createEased } from './eased.ts'
import type { LiveFigure } from './figure-core.ts'
import { grab } from './grab.ts'
import { watchHands } from './hands.ts'
import { LazyNumbers } from './LazyNumbers.tsx'
import { watchMeasure } from './measure.ts'
import { Words } from './Words.tsx'

/** What the server draws. */
export const NOMINAL = { width: 500, height: 488, mark: 1 }

export interface RowsModel extends LiveFigure {
  readonly located: () => Located
  readonly slider: () => Slider | null
  readonly choices: () => readonly Choice[]
  readonly rows: () => readonly Row[]
  readonly words: () => readonly string[]
  readonly draw: (grabs: () => GrabAttributes) => JSX.Element
}

export interface RowsFigureProps {
  readonly model: RowsModel
  readonly kind: string
  /** What a box is set to, ticked and not. */
  readonly settings?: Settings
}

type Settings = Readonly<Record<string, readonly [on: string, off: string]>>

export function RowsFigure(props: RowsFigureProps): JSX.Element {
  const { model } = props
  let root: HTMLElement | undefined
  onMount(() => {
    if (!root) return
    model.start()
    const ends = [
      watchMeasure(root, model),
      watchHands(root, model),
      watchButtons(root, model, { setTab: () => {}, unfold: () => {} }),
      watchOwn(root, model, props.settings ?? {}),
    ]
    onCleanup(() => {
      for (const end of ends) end()
    })
  })
  const strings = model.strings
  const eased = createEased(model.store.step)
  const grabs = createMemo(() => grabsOf(model))
  return (
    <figure
      ref={(element) => {
        root = element
      }}
      class="fig"
      data-figure=""
      data-kind={props.kind}
      data-dimension={2}
      data-show={model.state().show.join(' ')}
      data-dragging={model.dragging() ?? undefined}
      data-live={model.live() ? '' : undefined}
      data-eased={eased() ? '' : undefined}
      aria-label={model.props.title ?? model.props.network.title ?? strings().figure}
    >
      <div class="fig-plane">{model.draw(grabs)}</div>
      <div class="fig-panel">
        <RowsPanel slider={model.slider()} choices={model.choices()} rows={model.rows()} />
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
      <Words text={model.words().join(' ')} news={() => model.words().join(' ')} />
    </figure>
  )
}

/** Slider and boxes. One stroke of the slider is one entry of the history. */
function watchOwn(root: HTMLElement, model: RowsModel, settings: Settings): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const take = ({ target }: Event) => {
    const key = target instanceof HTMLInputElement ? target.dataset.own : undefined
    if (!key || !(target instanceof HTMLInputElement)) return
    const setting = settings[key]
    const patch: Keyframe = { [key]: setting ? setting[target.checked ? 0 : 1] : target.valueAsNumber }
    model.change(patch, setting ? null : 'slider')
  }
  root.addEventListener('input', take, { signal })
  root.addEventListener('change', () => model.settle(), { signal })
  return () => controller.abort()
}

/** What can be grabbed is a slider that says in words where it is. */
function grabsOf(model: RowsModel): GrabAttributes {
  const strings = model.strings()
  const located = model.located()
  const grabs: GrabAttributes = {
    point: grab(strings.point, pointText(model.complex(), located.point), model.state().point[0] ?? 0),
  }
  const ref = model.selected()
  const own = located.inequalities.find((each) => sameUnit(each, ref))
  if (!ref || !own) return grabs
  const unit = nameText(unitName(ref))
  const sum = sumOf(ownForm(own), model.network().inputs.map(inputName))
  const value = tokensText(inequalityTokens(sum, own.on), 'plain')
  const now = Number(ownForm(own).offset.numerator) / Number(ownForm(own).offset.denominator)
  return {
    ...grabs,
    move: grab(fill(strings.moveHandle, { unit }), value, now),
    turn: grab(fill(strings.turnHandle, { unit }), value, now),
  }
}

/**
 * What figures on the plane share that have rows in place of inequalities: a slider, boxes and what it all comes to. What it
 * shows is the model's; state, pointer and keyboard are those of every figure.
 */

import type { JSX } from 'solid-js'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import { type Choice, RowsPanel, type Slider } from '../../figures/rows/RowsPanel.tsx'
import type { Row } from '../../view/panel/rows.ts'
import type { Located } from '../../view/state/located.ts'
import type { Keyframe } from '../../view/state/state.ts'
import {
  inequalityTokens,
  inputName,
  nameText,
  ownForm,
  sumOf,
  tokensText,
  unitName,
} from '../../view/text/notation.ts'
import { coordinatesText } from '../../view/text/places.ts'
import { sameUnit } from '../../view/text/units.ts'
import { fill } from '../../view/words/words.ts'
import type { LiveFigure } from '../core/figure-core.ts'
import { grab } from '../core/grab.ts'
import { PlaneShell } from './PlaneShell.tsx'

export interface RowsModel extends LiveFigure {
  readonly located: () => Located
  readonly slider: () => Slider | null
  readonly choices: () => readonly Choice[]
  readonly rows: () => readonly Row[]
  readonly sentences: () => readonly string[]
  readonly draw: (grabs: () => GrabAttributes) => JSX.Element
}

export interface RowsFigureProps {
  readonly model: RowsModel
  /** What a box is set to, ticked and not. */
  readonly settings?: Settings
}

type Settings = Readonly<Record<string, readonly [on: string, off: string]>>

export function RowsFigure({ model, settings }: RowsFigureProps): JSX.Element {
  return (
    <PlaneShell
      model={model}
      watch={(root) => watchOwn(root, model, settings ?? {})}
      grabs={() => grabsOf(model)}
      plane={model.draw}
      panel={<RowsPanel slider={model.slider()} choices={model.choices()} rows={model.rows()} />}
      words={model.sentences()}
      news={model.sentences().join(' ')}
    />
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
    point: grab(strings.point, coordinatesText(model.network().inputs, located.point), model.state().point[0] ?? 0),
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

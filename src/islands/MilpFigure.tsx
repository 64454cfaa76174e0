/**
 * Two figures on the plane of a whole network: a search for the largest value, cell after cell, and a certificate around
 * the point. State, pointer and keyboard are those of every figure; what is drawn comes from `view/milp*.ts`.
 */
import { createMemo, type JSX, onCleanup, onMount } from 'solid-js'
import { fromNumber } from '../engine/rational.ts'
import { Controls } from '../figures/Controls.tsx'
import type { GrabAttributes } from '../figures/Handles.tsx'
import { type Choice, MilpPanel, type Slider } from '../figures/MilpPanel.tsx'
import { MilpPlane } from '../figures/MilpPlane.tsx'
import { type Located, locate } from '../view/located.ts'
import {
  type Certified,
  certificateRows,
  certificateWords,
  certifiedOf,
  type MilpKind,
  pointText,
  type Search,
  searchOf,
  searchRows,
  searchWords,
} from '../view/milp.ts'
import { certificateScene, searchScene } from '../view/milp-scene.ts'
import { milpStrings } from '../view/milp-strings.ts'
import { inequalityTokens, inputName, nameText, ownForm, sumOf, tokensText, unitName } from '../view/notation.ts'
import { valueText } from '../view/numbers.ts'
import { planeFrame, planeScene } from '../view/plane.ts'
import type { Keyframe } from '../view/state.ts'
import { fill } from '../view/strings.ts'
import { sameUnit } from '../view/units.ts'
import { watchButtons } from './buttons.ts'
import { planeDrawing } from './drawing.ts'
import { createEased } from './eased.ts'
import { createFigureCore, type FigureProps, type LiveFigure } from './figure-core.ts'
import { grab } from './grab.ts'
import { watchHands } from './hands.ts'
import { LazyNumbers } from './LazyNumbers.tsx'
import { watchMeasure } from './measure.ts'
import { Words } from './Words.tsx'

const NOMINAL = { width: 500, height: 488, mark: 1 }
const OWN_KEYS: Readonly<Record<MilpKind, readonly string[]>> = {
  search: ['cells'],
  certificate: ['shape', 'claim', 'grow'],
}

export interface MilpFigureProps extends FigureProps {
  readonly kind: MilpKind
}

type MilpModel = ReturnType<typeof createMilpModel>

function createMilpModel(props: MilpFigureProps) {
  const core = createFigureCore(props, { nominal: NOMINAL, ownKeys: OWN_KEYS[props.kind] })
  const { state, complex, network, measure } = core
  const layer = () => complex().levels.length - 1
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const search = createMemo(() => (props.kind === 'search' ? searchOf(complex(), state()) : null))
  const certified = createMemo(() => (props.kind === 'certificate' ? certifiedOf(complex(), state()) : null))
  /** The cell that is lit: of a search, the one that was asked last. */
  const lit = createMemo((): Located => {
    const cell = search()?.shown.cell
    if (cell === undefined) return located()
    return { ...located(), cell, inequalities: layer() === 0 ? [] : complex().inequalities(layer(), cell) }
  })
  const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
  const plane = createMemo(() => {
    const drawn = planeScene({
      complex: complex(),
      state: { ...state(), layer: layer() },
      hover: core.hover(),
      pins: core.pins(),
      frame: frame(),
      located: lit(),
    })
    // Around the point it is the certified area that is lit, not the cell.
    return props.kind === 'certificate' ? { ...drawn, current: '', open: '' } : drawn
  })
  const scene = createMemo(() => {
    const sure = certified()
    return sure ? certificateScene(frame(), sure) : searchScene(frame(), search() ?? searchOf(complex(), state()))
  })
  const rows = () => answers(search(), certified(), searchRows, certificateRows)
  const words = () => answers(search(), certified(), searchWords, certificateWords)
  const live: LiveFigure = { ...core, drawing: planeDrawing(frame, plane) }
  return { ...live, located, search, certified, plane, scene, rows, words }
}

function answers<T>(
  search: Search | null,
  certified: Certified | null,
  ofSearch: (search: Search) => readonly T[],
  ofCertificate: (certified: Certified) => readonly T[],
): readonly T[] {
  return search ? ofSearch(search) : certified ? ofCertificate(certified) : []
}

export default function MilpFigure(props: MilpFigureProps): JSX.Element {
  const model = createMilpModel(props)
  let root: HTMLElement | undefined
  onMount(() => {
    if (!root) return
    model.start()
    const ends = [
      watchMeasure(root, model),
      watchHands(root, model),
      watchButtons(root, model, { setTab: () => {}, unfold: () => {} }),
      watchOwn(root, model),
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
      aria-label={props.title ?? props.network.title ?? strings().figure}
    >
      <div class="fig-plane">
        <MilpPlane plane={model.plane()} scene={model.scene()} grabs={grabs()} />
      </div>
      <div class="fig-panel">
        <MilpPanel slider={sliderOf(model)} choices={choicesOf(model)} rows={model.rows()} />
      </div>
      <LazyNumbers model={model} />
      <div class="fig-controls">
        <Controls
          strings={strings()}
          canUndo={model.canUndo()}
          canRedo={model.canRedo()}
          numbers={model.state().show.includes('numbers')}
          present={props.present ?? false}
        />
      </div>
      <p class="fig-message" role="status">
        {model.message()}
      </p>
      <Words text={model.words().join(' ')} news={() => model.words().join(' ')} />
    </figure>
  )
}

function sliderOf(model: MilpModel): Slider {
  const search = model.search()
  if (search) {
    const [value, max] = [search.asked.length, search.total]
    const text = fill(milpStrings.askedOf, { count: value, total: max })
    return { key: 'cells', label: milpStrings.asked, min: 1, max, step: 1, value, text }
  }
  const value = model.certified()?.grow ?? 1
  const text = value < 1 ? fill(milpStrings.growOf, { share: valueText(fromNumber(value)) }) : milpStrings.grown
  return { key: 'grow', label: milpStrings.grow, min: 0, max: 1, step: 0.125, value, text }
}

function choicesOf(model: MilpModel): readonly Choice[] {
  const certified = model.certified()
  if (!certified) return []
  return [
    { key: 'shape', label: milpStrings.diamond, on: certified.shape === 'diamond' },
    { key: 'claim', label: milpStrings.sign, on: certified.claim === 'sign' },
  ]
}

/** What a box is set to, ticked and not. */
const CHOICES: Readonly<Record<string, readonly [on: string, off: string]>> = {
  shape: ['diamond', 'square'],
  claim: ['sign', 'units'],
}

/** Slider and boxes. One stroke of the slider is one entry of the history. */
function watchOwn(root: HTMLElement, model: MilpModel): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const take = ({ target }: Event) => {
    const key = target instanceof HTMLInputElement ? target.dataset.own : undefined
    if (!key || !(target instanceof HTMLInputElement)) return
    const choice = CHOICES[key]
    const patch: Keyframe = { [key]: choice ? choice[target.checked ? 0 : 1] : target.valueAsNumber }
    model.change(patch, choice ? null : 'slider')
  }
  root.addEventListener('input', take, { signal })
  root.addEventListener('change', () => model.settle(), { signal })
  return () => controller.abort()
}

/** What can be grabbed is a slider that says in words where it is. */
function grabsOf(model: MilpModel): GrabAttributes {
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

/**
 * The live figure: diagram, plane (or number line) and nested inequalities of one network and one point. It only wires:
 * what is drawn comes from `view/` by way of `figure-model.ts`, what the reader does goes back the same way.
 */
import {
  type Component,
  createComponent,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  Show,
} from 'solid-js'
import { Diagram } from '../../figures/panel/Diagram.tsx'
import { Panel } from '../../figures/panel/Panel.tsx'
import { Afresh } from '../../figures/parts/Afresh.tsx'
import { Controls } from '../../figures/parts/Controls.tsx'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import { Knob } from '../../figures/parts/Knob.tsx'
import { watchChanges } from '../../islands/core/changes.ts'
import { createEased } from '../../islands/core/eased.ts'
import type { FigureProps, FigureSetup } from '../../islands/core/figure-core.ts'
import { grab } from '../../islands/core/grab.ts'
import { watchMeasure } from '../../islands/core/measure.ts'
import { Words } from '../../islands/core/Words.tsx'
import { watchButtons } from '../../islands/input/buttons.ts'
import { watchHands } from '../../islands/input/hands.ts'
import { LazyNumbers, LazyPart } from '../../islands/parts/LazyNumbers.tsx'
import { announce, patternText, pointText } from '../../view/panel/describe.ts'
import { nameText, ownForm, tokensText, unitName } from '../../view/text/notation.ts'
import { sameUnit } from '../../view/text/units.ts'
import { figureStrings } from '../../view/words/english/figure.ts'
import { fill, wordsIn } from '../../view/words/words.ts'
import { createFigureModel, type FigureModel } from './figure-model.ts'
import { loadParts, partsFor, partsHere } from './parts/parts.ts'

export interface NetworkFigureProps extends FigureProps {
  /** `stacked`: the panel's short form with the layers under each other, as on the home page. */
  readonly panel?: 'stacked' | undefined
  /** A page without a deck: the figure itself keeps what the reader changed in the address. */
  readonly address?: boolean
}

/** What a kind makes of the network figure that is built on it. */
export interface Variant {
  readonly change?: FigureSetup['change']
  /** What it has under its panel. */
  readonly tools?: Component<{ readonly model: FigureModel }>
}

/** The live figure: the plane of a network with two inputs, the number line of one with one. */
export default function NetworkFigure(props: NetworkFigureProps): JSX.Element {
  return createComponent(NetworkBody, props)
}

NetworkFigure.prepare = prepareParts

/** Fetches the parts that the figure has in any of its steps. */
export async function prepareParts(props: FigureProps): Promise<void> {
  const { network, show = [], keyframes = [], lang } = props
  const shown = keyframes.flatMap(({ keyframe }) => (Array.isArray(keyframe.show) ? keyframe.show : []))
  try {
    await loadParts(partsFor(network.inputs.length, [...show, ...shown].map(String)))
  } catch (problem) {
    throw new Error(fill(wordsIn(lang, figureStrings).notLoaded, { problem: String(problem) }))
  }
}

export function NetworkBody(props: NetworkFigureProps & Variant): JSX.Element {
  const [parts, setParts] = createSignal(partsHere())
  const drawing = props.network.inputs.length === 1 ? parts().line : parts().plane
  if (!drawing) throw new RangeError('expected prepareParts() to have ended before the figure is drawn')
  const shown = {
    value: () => (parts().contours ?? parts().region)?.value,
    bars: () => parts().region?.bars,
  }
  const model = createFigureModel(props, drawing, shown, props.change)
  createEffect(() => {
    const asked = partsFor(props.network.inputs.length, model.state().show)
    if (asked.every((name) => parts()[name])) return
    const end = model.store.begin()
    loadParts(asked)
      .then(setParts, (problem: unknown) =>
        model.setMessage(fill(model.strings().notLoaded, { problem: String(problem) })),
      )
      .finally(end)
  })
  const surface = createMemo(() => (shows(model, 'surface') && model.flat ? parts().surface?.create(model) : undefined))
  const grabs = createMemo(() => grabsOf(model))
  const [tab, setTab] = createSignal('inequalities')
  const [unfolded, setUnfolded] = createSignal(false)
  const [checking, setChecking] = createSignal(false)
  let root: HTMLElement | undefined
  onMount(() => {
    if (!root) return
    model.start()
    const ends = [
      ...(props.address ? [keptInAddress(model)] : []),
      watchChanges(root, model, model.panel),
      watchMeasure(root, model),
      watchHands(root, { ...model, surface: () => surface()?.drawing() }),
      watchButtons(root, model, {
        setTab,
        unfold: () => setUnfolded((now) => !now),
        check: () => setChecking((now) => !now),
      }),
    ]
    onCleanup(() => {
      for (const end of ends) end()
    })
  })
  const strings = model.strings
  const region = createMemo(() => (shows(model, 'region') ? parts().region?.words(model) : undefined))
  const told = () => {
    const step = model.spacing?.() ?? 0
    return [...(step > 0 ? [fill(strings().contours, { step })] : []), ...(region() ? [region()?.sentence] : [])]
  }
  const eased = createEased(model.store.step)
  return (
    <figure
      ref={(element) => {
        root = element
      }}
      class="fig"
      data-figure={props.kind.name}
      data-layout={props.kind.layout}
      data-dimension={model.flat ? 2 : 1}
      data-tab={tab()}
      data-show={model.state().show.join(' ')}
      data-panel={props.panel}
      data-dragging={model.dragging() ?? undefined}
      data-live={model.live() ? '' : undefined}
      aria-busy={model.store.busy() ? 'true' : undefined}
      data-eased={eased() ? '' : undefined}
      aria-label={props.title ?? props.network.title ?? strings().figure}
    >
      <div class="fig-diagram">
        <Diagram diagram={model.diagram()} lit={model.hover()} />
      </div>
      <div class="fig-plane">{(surface() ?? model).draw(grabs)}</div>
      <Show when={model.knob()}>{(knob) => <Knob knob={knob()} live={model.live()} />}</Show>
      <Tabs model={model} tab={tab()} />
      <div class="fig-panel">
        <Afresh step={model.shownStep()}>
          <Show
            when={model.state().show.includes('program') && parts().program}
            fallback={
              <Panel
                panel={model.panel()}
                lit={model.hover()}
                selected={model.state().select}
                live={true}
                unfolded={unfolded()}
                next={model.next()}
                region={region()?.short}
                strings={strings()}
              />
            }
          >
            {(part) => createComponent(part(), { model })}
          </Show>
        </Afresh>
        {props.tools && createComponent(props.tools, { model })}
      </div>
      <LazyNumbers model={model} />
      <div class="fig-controls">
        <Controls
          strings={strings()}
          canUndo={model.canUndo()}
          canRedo={model.canRedo()}
          numbers={model.state().show.includes('numbers')}
          checking={checking()}
          present={props.present ?? false}
        />
      </div>
      <p class="fig-message" role="status">
        {model.message()}
      </p>
      <LazyPart model={model} shown={checking()} load={checkPart} />
      <Words
        text={[...model.described(), ...told(), surface()?.words()].join(' ').trim()}
        news={() => [announce(model.located(), strings()), region()?.sentence ?? ''].join(' ')}
      />
    </figure>
  )
}

/** Only one page has a figure without a deck: what it takes is fetched there. */
function keptInAddress(model: FigureModel): () => void {
  let isOver = false
  let end = () => {}
  const begin = async (): Promise<void> => {
    const { keepInAddress } = await import('../../islands/more/address.ts')
    if (!isOver) end = keepInAddress(model)
  }
  begin().catch((problem: unknown) => model.setMessage(fill(model.strings().notLoaded, { problem: String(problem) })))
  return () => {
    isOver = true
    end()
  }
}

/** What is said of f waits for the last layer, which it is the output of. */
const shows = (model: FigureModel, word: string): boolean =>
  model.state().show.includes(word) && model.next() === undefined

const checkPart = () => import('../../islands/parts/CheckPart.tsx').then((loaded) => loaded.CheckPart)

/** What can be grabbed is a slider that says in words where it is. */
function grabsOf(model: FigureModel): GrabAttributes {
  const strings = model.strings()
  const located = model.located()
  const pattern = patternText(located, strings)
  const point = pointText(located)
  const grabs: GrabAttributes = {
    point: grab(
      strings.point,
      pattern === '' ? point : fill(strings.pointValue, { point, pattern }),
      model.state().point[0] ?? 0,
    ),
  }
  const ref = model.selected()
  const own = located.inequalities.find((each) => sameUnit(each, ref))
  if (!ref || !own) return grabs
  const unit = nameText(unitName(ref))
  const row = model.panel().layers[ref.layer - 1]?.rows[ref.unit - 1]
  const value = row ? tokensText(row.formula.right, 'plain') : ''
  const now = Number(ownForm(own).offset.numerator) / Number(ownForm(own).offset.denominator)
  return {
    ...grabs,
    move: grab(fill(strings.moveHandle, { unit }), value, now),
    turn: grab(fill(strings.turnHandle, { unit }), value, now),
  }
}

/** In a narrow stage panel and diagram take turns. */
function Tabs(props: { readonly model: FigureModel; readonly tab: string }): JSX.Element {
  const strings = props.model.strings
  return (
    <div class="fig-tabs">
      <button type="button" class="fig-tab" data-tab="inequalities" aria-pressed={props.tab === 'inequalities'}>
        {strings().inequalities}
      </button>
      <button type="button" class="fig-tab" data-tab="diagram" aria-pressed={props.tab === 'diagram'}>
        {strings().diagram}
      </button>
    </div>
  )
}

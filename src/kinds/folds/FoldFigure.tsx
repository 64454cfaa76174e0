/**
 * The folding figure: an open sheet and the packet that the network's first layers fold it into. A fold is made with a
 * slider, a line of the next layer is drawn on the packet, and the open sheet shows what becomes of it.
 */
import { createMemo, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { foldSteps } from '../../engine/ask/fold.ts'
import { Controls } from '../../figures/parts/Controls.tsx'
import type { Grab } from '../../figures/parts/Grabbable.tsx'
import type { Drawing } from '../../islands/core/drawing.ts'
import { createFigureCore, type FigureProps, type LiveFigure, type OwnHandle } from '../../islands/core/figure-core.ts'
import { grab } from '../../islands/core/grab.ts'
import { watchMeasure } from '../../islands/core/measure.ts'
import { Words } from '../../islands/core/Words.tsx'
import { watchButtons } from '../../islands/input/buttons.ts'
import { watchHands } from '../../islands/input/hands.ts'
import { type Frame, inFrame, type Pixel, toDomain } from '../../view/draw/frame.ts'
import type { Trace } from '../../view/draw/plane-scene.ts'
import { unitAt } from '../../view/draw/unit-at.ts'
import { nameText, unitName } from '../../view/text/notation.ts'
import { plainName } from '../../view/text/units.ts'
import { fill } from '../../view/words/words.ts'
import { Fold } from './Fold.tsx'
import { FoldPanel } from './FoldPanel.tsx'
import { packetSize } from './packet.ts'
import { foldScene } from './scene.ts'
import { foldedOf, foldedPoint, foldState, moveOnPacket, type PacketLine, packetLines, stepOnPacket } from './state.ts'
import { foldStrings } from './strings.ts'
import { createTween } from './tween.ts'
import { foldRows, foldsText, foldWords, pointSentence, togetherText } from './words.ts'

const NOMINAL = { width: 640, height: 320, mark: 1 }

/** Time of one fold, and of pulling the sheets apart, in ms. */
const PACE = { fold: 600, apart: 420 }

type FoldModel = ReturnType<typeof createFoldModel>

function createFoldModel(props: FigureProps) {
  const core = createFigureCore(props, { nominal: NOMINAL })
  const { state, complex, network, measure } = core
  const steps = foldSteps(props.network)
  const own = createMemo(() => foldState(state(), steps.length))
  // A step of the lesson is made before the reader's eyes; the slider shows just where it stands.
  const [byHand, setByHand] = createSignal(false)
  const folds = createTween(
    () => own().folds,
    () => !byHand(),
    PACE.fold,
  )
  const apart = createTween(
    () => own().apart,
    () => true,
    PACE.apart,
  )
  const shown = () => ({ folds: folds(), apart: apart(), draw: own().draw })

  const folded = createMemo(() => foldedOf(complex(), steps))
  const place = createMemo(() => {
    const all = folded()
    return all && foldedPoint(all, own().folds, state().point)
  })
  const rows = createMemo(() => {
    const all = folded()
    return all ? foldRows(all, own(), state().point) : []
  })
  const lines = createMemo((): readonly PacketLine[] => {
    const all = folded()
    return all ? packetLines(all) : []
  })
  const size = createMemo(() => {
    const all = folded()
    return all ? packetSize(all) : 1
  })
  const half = () => ({ width: measure().width / 2, height: measure().height, mark: measure().mark })
  const scene = createMemo(() => {
    const [all, at] = [folded(), place()]
    return all && at && foldScene({ folded: all, state: shown(), place: at, hover: core.hover(), size: half() })
  })

  const open = sheetDrawing(() => scene()?.open)
  const packet = { ...sheetDrawing(() => scene()?.packet), isInFrame: () => false }
  const handleOf = (name: string): OwnHandle => {
    const line = () => lines().find(({ unit }) => plainName(unit) === name)
    return {
      line: line()?.unit ?? null,
      drag: () => (domain) => {
        const moved = line()
        return moved ? moveOnPacket(network(), moved, domain, size()) : { patch: {}, remark: null }
      },
      step: (direction, factor) => {
        const moved = line()
        return moved ? stepOnPacket(network(), moved, direction, factor, size()) : null
      },
    }
  }
  const live: LiveFigure = {
    ...core,
    drawing: open,
    drawingOf: (svg) => (svg.getAttribute('data-drawing') === 'packet' ? packet : null),
    get own() {
      return Object.fromEntries(lines().map(({ unit }) => [`pencil ${plainName(unit)}`, handleOf(plainName(unit))]))
    },
  }
  return { live, steps, own, setByHand, folded, place, rows, lines, scene }
}

interface Drawn {
  readonly frame: Frame
  readonly traces?: readonly Trace[]
  readonly lift?: Pixel
}

/** Between the pointer and one of the two drawings. On the packet there is only the handle to take hold of. */
function sheetDrawing(drawn: () => Drawn | undefined): Drawing {
  return {
    domainOf: (pixel) => {
      const { frame, lift: [dx, dy] = [0, 0] } = drawn() ?? {}
      return frame ? toDomain(frame, [pixel[0] - dx, pixel[1] - dy]) : [0, 0]
    },
    isInFrame: (pixel) => {
      const frame = drawn()?.frame
      return frame !== undefined && inFrame(frame, pixel)
    },
    lineAt: (pixel, reach) => {
      const { frame, traces } = drawn() ?? {}
      return frame && traces ? unitAt({ frame, traces }, pixel, reach) : null
    },
    handleOf: () => null,
    handlePoint: (handle) => handle.point,
  }
}

export default function FoldFigure(props: FigureProps): JSX.Element {
  const model = createFoldModel(props)
  const { live } = model
  let root: HTMLElement | undefined
  onMount(() => {
    if (!root) return
    live.start()
    const ends = [
      watchMeasure(root, live),
      watchHands(root, live),
      watchButtons(root, live, { setTab: () => {}, unfold: () => {} }),
      watchOwn(root, model),
    ]
    onCleanup(() => {
      for (const end of ends) end()
    })
  })
  const strings = live.strings
  const own = () => live.words(foldStrings)
  return (
    <figure
      ref={(element) => {
        root = element
      }}
      class="fig"
      data-figure={props.kind.name}
      data-layout={props.kind.layout}
      data-dimension={2}
      data-dragging={live.dragging() ?? undefined}
      data-live={live.live() ? '' : undefined}
      aria-label={props.title ?? props.network.title ?? strings().figure}
    >
      <div class="fig-plane">
        <Show when={model.scene()} fallback={<p class="fold-sentence">{own().noPacket}</p>}>
          {(scene) => (
            <Fold
              scene={scene()}
              titles={{ open: own().sheet, packet: own().packet }}
              point={grab(strings().point, pointText(model), live.state().point[0] ?? 0)}
              handles={(name) => lineSlider(model, name)}
            />
          )}
        </Show>
      </div>
      <div class="fig-panel">
        <FoldPanel
          state={model.own()}
          count={model.steps.length}
          value={foldsText(model.own(), model.steps.length, own())}
          rows={model.rows()}
          sentence={sentence(model)}
          canDraw={model.folded()?.drawn.length ?? 0}
          step={live.shownStep()}
          strings={own()}
          shared={strings()}
        />
      </div>
      <div class="fig-controls">
        <Controls
          strings={strings()}
          canUndo={live.canUndo()}
          canRedo={live.canRedo()}
          present={props.present ?? false}
        />
      </div>
      <p class="fig-message" role="status">
        {live.message()}
      </p>
      <Words text={words(model).join(' ')} news={() => pointText(model)} />
    </figure>
  )
}

function pointText(model: FoldModel): string {
  const place = model.place()
  const strings = model.live.words(foldStrings)
  return place ? pointSentence(place, strings) : strings.noPacket
}

function sentence(model: FoldModel): string {
  const place = model.place()
  const strings = model.live.words(foldStrings)
  return place ? togetherText(place, strings) : strings.noPacket
}

function words(model: FoldModel): readonly string[] {
  const [folded, place] = [model.folded(), model.place()]
  const strings = model.live.words(foldStrings)
  return folded && place
    ? foldWords(folded, model.own(), place, model.rows(), strings, model.live.strings())
    : [strings.noPacket]
}

function lineSlider(model: FoldModel, name: string): Grab | undefined {
  const line = model.lines().find(({ unit }) => plainName(unit) === name)
  if (!line) return undefined
  const label = fill(model.live.words(foldStrings).lineHandle, { unit: nameText(unitName(line.unit)) })
  const text = words(model).slice(-2).join(' ')
  return grab(label, text, line.form[2])
}

/** The slider and the two boxes. One stroke of the slider is one entry of the history. */
function watchOwn(root: HTMLElement, model: FoldModel): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const take = (event: Event) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement)) return
    const key = field.dataset.own
    if (key === 'folds') {
      model.setByHand(true)
      model.live.change({ folds: field.valueAsNumber }, 'slider')
      model.setByHand(false)
    } else if (key) model.live.change({ [key]: field.checked ? 1 : 0 }, null)
  }
  root.addEventListener('input', take, { signal })
  root.addEventListener('change', () => model.live.settle(), { signal })
  return () => controller.abort()
}

/**
 * The linear-program figure: constraints as lines, the allowed set, an objective that turns, and its optimum. State,
 * pointer, keyboard and fields are those of every figure; what is drawn comes from `view/lp*.ts`.
 */
import { createMemo, type JSX, onCleanup, onMount } from 'solid-js'
import { fromNumber, type Rational, toNumber, ZERO } from '../engine/rational.ts'
import { Afresh } from '../figures/Afresh.tsx'
import { Controls } from '../figures/Controls.tsx'
import { LpPanel } from '../figures/LpPanel.tsx'
import { type LpGrabs, LpPlane } from '../figures/LpPlane.tsx'
import type { Edit } from '../view/edit.ts'
import { toPixel } from '../view/frame.ts'
import { locate } from '../view/located.ts'
import { keepOf, type Objective, objectiveOf, programOf, solve } from '../view/lp.ts'
import { towards, turned } from '../view/lp-objective.ts'
import { constraintTokens, lpPanel, objectiveText } from '../view/lp-panel.ts'
import { lpScene } from '../view/lp-scene.ts'
import { lpStrings } from '../view/lp-strings.ts'
import { objectiveAlong } from '../view/lp-strokes.ts'
import { lpNews, lpPointText, lpWords } from '../view/lp-words.ts'
import { nameText, tokensText, unitName } from '../view/notation.ts'
import { planeFrame } from '../view/plane.ts'
import { fill } from '../view/strings.ts'
import { watchButtons } from './buttons.ts'
import { watchChanges } from './changes.ts'
import { planeDrawing } from './drawing.ts'
import { createEased } from './eased.ts'
import { createFigureCore, type FigureProps, type LiveFigure, type OwnHandle, sameText } from './figure-core.ts'
import { grab } from './grab.ts'
import { watchHands } from './hands.ts'
import { LazyNumbers } from './LazyNumbers.tsx'
import { watchMeasure } from './measure.ts'
import { Words } from './Words.tsx'

const NOMINAL = { width: 500, height: 488, mark: 1 }
const OWN_KEYS = ['objective', 'keep']

type LpModel = ReturnType<typeof createLpModel>

function createLpModel(props: FigureProps) {
  const core = createFigureCore(props, { nominal: NOMINAL, ownKeys: OWN_KEYS })
  const { state, complex, network, measure } = core
  const objective = createMemo(() => objectiveOf(state()), null, { equals: sameText })
  const keep = createMemo(() => keepOf(state()))
  const program = createMemo(() => programOf(complex()))
  const solved = createMemo(() => {
    const coefficients = objective()
    return coefficients && solve(program(), coefficients)
  })
  const point = createMemo((): readonly Rational[] => state().point.map(fromNumber))
  const panel = createMemo(() => lpPanel(program(), solved(), point()), undefined, { equals: sameText })
  const about = () => ({ program: program(), solved: solved(), panel: panel(), keep: keep(), point: state().point })
  const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
  const scene = createMemo(() =>
    lpScene({
      program: program(),
      solved: solved(),
      keep: keep(),
      state: state(),
      hover: core.hover(),
      frame: frame(),
      pins: core.pins(),
    }),
  )
  const located = createMemo(() => locate(complex(), 1, state().point))

  const normals = (): readonly Objective[] =>
    program().constraints.map(({ normal: [a = ZERO, b = ZERO] }) => [toNumber(a), toNumber(b)])
  const set = (next: Objective): Edit => ({ patch: { objective: next }, remark: null })
  const own: OwnHandle = {
    drag: () => (domain) => {
      const [x = 0, y = 0] = state().point
      const [from, to] = [toPixel(frame(), [x, y]), toPixel(frame(), [domain[0] ?? 0, domain[1] ?? 0])]
      // On the point itself the pointer gives no direction.
      if (Math.hypot(to[0] - from[0], to[1] - from[1]) < 6) return { patch: {}, remark: null }
      return set(towards(objectiveAlong(frame(), from, to), normals()))
    },
    step: ([x, y], factor) => {
      const from = objective()
      return from && set(turned(from, x + y < 0 ? 1 : -1, factor, normals()))
    },
  }
  const live: LiveFigure = {
    ...core,
    drawing: planeDrawing(frame, () => scene().plane),
    own: { objective: own },
  }
  return { ...live, objective, program, solved, panel, located, scene, about }
}

export default function LpFigure(props: FigureProps): JSX.Element {
  const model = createLpModel(props)
  let root: HTMLElement | undefined
  onMount(() => {
    if (!root) return
    model.start()
    const ends = [
      watchChanges(root, model, model.panel),
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
  const grabs = createMemo(() => grabsOf(model))
  return (
    <figure
      ref={(element) => {
        root = element
      }}
      class="fig"
      data-figure=""
      data-kind="lp"
      data-dimension={2}
      data-show={model.state().show.join(' ')}
      data-dragging={model.dragging() ?? undefined}
      data-live={model.live() ? '' : undefined}
      data-eased={eased() ? '' : undefined}
      aria-label={props.title ?? props.network.title ?? strings().figure}
    >
      <div class="fig-plane">
        <LpPlane scene={model.scene()} grabs={grabs()} />
      </div>
      <div class="fig-panel">
        <Afresh step={model.shownStep()}>
          <LpPanel
            panel={model.panel()}
            lit={model.hover()}
            selected={model.state().select}
            live={true}
            select={strings().select}
          />
        </Afresh>
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
      <Words text={lpWords(model.about()).join(' ')} news={() => lpNews(model.about())} />
    </figure>
  )
}

/** What can be grabbed is a slider that says in words where it is. */
function grabsOf(model: LpModel): LpGrabs {
  const strings = model.strings()
  const about = model.about()
  const solved = model.solved()
  const satisfied = about.panel.constraints.every((row) => row.satisfied)
  const point = `${lpPointText(about)}, ${satisfied ? lpStrings.satisfied : lpStrings.violated}`
  const objective = solved ? fill(lpStrings.objectiveValue, { objective: objectiveText(model.network(), solved) }) : ''
  const degrees = solved ? Math.round((Math.atan2(solved.objective[1], solved.objective[0]) * 180) / Math.PI) : 0
  const grabs: LpGrabs = {
    point: grab(strings.point, point, model.state().point[0] ?? 0),
    objective: grab(lpStrings.objectiveHandle, objective, degrees),
  }
  const ref = model.selected()
  const form = ref && model.program().constraints[ref.unit - 1]
  if (!ref || !form) return grabs
  const unit = nameText(unitName(ref))
  const value = tokensText(constraintTokens(model.network(), form), 'plain')
  return {
    ...grabs,
    move: grab(fill(strings.moveHandle, { unit }), value, toNumber(form.offset)),
    turn: grab(fill(strings.turnHandle, { unit }), value, toNumber(form.offset)),
  }
}

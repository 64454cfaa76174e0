/**
 * The linear-program figure: constraints as lines, the allowed set, an objective that turns, and its optimum. State,
 * pointer, keyboard and fields are those of every figure; what is drawn comes from `view/lp*.ts`.
 */
import { createMemo, type JSX } from 'solid-js'
import { fromNumber, type Rational, toNumber, ZERO } from '../../engine/exact/rational.ts'
import { watchChanges } from '../../islands/core/changes.ts'
import { planeDrawing } from '../../islands/core/drawing.ts'
import {
  createFigureCore,
  type FigureProps,
  type LiveFigure,
  type OwnHandle,
  sameText,
} from '../../islands/core/figure-core.ts'
import { grab } from '../../islands/core/grab.ts'
import { NOMINAL, PlaneShell } from '../../islands/shells/PlaneShell.tsx'
import { toPixel } from '../../view/draw/frame.ts'
import type { Edit } from '../../view/edit/edit.ts'
import { planeFrame } from '../../view/plane/plane.ts'
import { locate } from '../../view/state/located.ts'
import { nameText, tokensText, unitName } from '../../view/text/notation.ts'
import { fill } from '../../view/words/words.ts'
import { LpPanel } from './LpPanel.tsx'
import { type LpGrabs, LpPlane } from './LpPlane.tsx'
import { constraintTokens, lpPanel, objectiveText } from './panel.ts'
import { keepOf, type Objective, objectiveOf, programOf, solve } from './program.ts'
import { lpScene } from './scene.ts'
import { lpStrings } from './strings.ts'
import { objectiveAlong } from './strokes.ts'
import { lpNews, lpPointText, lpWords } from './words.ts'

type LpModel = ReturnType<typeof createLpModel>

function createLpModel(props: FigureProps) {
  const core = createFigureCore(props, { nominal: NOMINAL })
  const { state, complex, network, measure } = core
  const objective = createMemo(() => objectiveOf(state()), null, { equals: sameText })
  const keep = createMemo(() => keepOf(state()))
  const program = createMemo(() => programOf(complex()))
  const solved = createMemo(() => {
    const coefficients = objective()
    return coefficients && solve(program(), coefficients)
  })
  const point = createMemo((): readonly Rational[] => state().point.map(fromNumber))
  const panel = createMemo(() => lpPanel(program(), solved(), point(), core.words(lpStrings)), undefined, {
    equals: sameText,
  })
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
  /** How an objective turns: comes with the hand that turns it. */
  let turning: typeof import('./objective.ts') | null = null
  const prepareHand = async (): Promise<void> => {
    turning = await import('./objective.ts')
  }
  const own: OwnHandle = {
    drag: () => (domain) => {
      const [x = 0, y = 0] = state().point
      const [from, to] = [toPixel(frame(), [x, y]), toPixel(frame(), [domain[0] ?? 0, domain[1] ?? 0])]
      // On the point itself the pointer gives no direction.
      if (!turning || Math.hypot(to[0] - from[0], to[1] - from[1]) < 6) return { patch: {}, remark: null }
      return set(turning.towards(objectiveAlong(frame(), from, to), normals()))
    },
    step: ([x, y], factor) => {
      const from = objective()
      return from && turning && set(turning.turned(from, x + y < 0 ? 1 : -1, factor, normals()))
    },
  }
  const live: LiveFigure = {
    ...core,
    drawing: planeDrawing(frame, () => scene().plane),
    own: { objective: own },
    prepareHand,
  }
  return { ...live, objective, program, solved, panel, located, scene, about }
}

export default function LpFigure(props: FigureProps): JSX.Element {
  const model = createLpModel(props)
  const own = () => model.words(lpStrings)
  return (
    <PlaneShell
      model={model}
      watch={(root) => watchChanges(root, model, model.panel)}
      grabs={() => grabsOf(model)}
      plane={(grabs) => <LpPlane scene={model.scene()} grabs={grabs()} />}
      panel={
        <LpPanel
          panel={model.panel()}
          lit={model.hover()}
          selected={model.state().select}
          live={true}
          select={model.strings().select}
          strings={own()}
        />
      }
      words={lpWords(model.about(), own())}
      news={lpNews(model.about(), own())}
    />
  )
}

/** What can be grabbed is a slider that says in words where it is. */
function grabsOf(model: LpModel): LpGrabs {
  const strings = model.strings()
  const own = model.words(lpStrings)
  const about = model.about()
  const solved = model.solved()
  const satisfied = about.panel.constraints.every((row) => row.satisfied)
  const point = `${lpPointText(about)}, ${satisfied ? own.satisfied : own.violated}`
  const objective = solved ? fill(own.objectiveValue, { objective: objectiveText(model.network(), solved) }) : ''
  const degrees = solved ? Math.round((Math.atan2(solved.objective[1], solved.objective[0]) * 180) / Math.PI) : 0
  const grabs: LpGrabs = {
    point: grab(strings.point, point, model.state().point[0] ?? 0),
    objective: grab(own.objectiveHandle, objective, degrees),
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

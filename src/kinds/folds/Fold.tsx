import { Index, type JSX, Show } from 'solid-js'
import { type Grab, Grabbable } from '../../figures/parts/Grabbable.tsx'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import { Mark } from '../../figures/parts/Mark.tsx'
import { SvgName } from '../../figures/parts/Name.tsx'
import { PointDot } from '../../figures/parts/PointDot.tsx'
import type { Frame } from '../../view/draw/frame.ts'
import { MARK_RADIUS } from '../../view/draw/marks.ts'
import type { PencilDrawing } from './packet.ts'
import type { FoldScene, OpenDrawing, PacketDrawing } from './scene.ts'

export interface FoldProps {
  readonly scene: FoldScene
  /** Names of the two drawings. */
  readonly titles: { readonly open: string; readonly packet: string }
  readonly point?: Grab
  /** By the plain name of the unit whose line the handle moves. */
  readonly handles?: (name: string) => Grab | undefined
}

/** The open sheet and the packet, side by side. */
export function Fold(props: FoldProps): JSX.Element {
  return (
    <div class="fold-pair">
      <Open
        drawing={props.scene.open}
        title={props.titles.open}
        grabs={{ ...(props.point ? { point: props.point } : {}) }}
      />
      <Packet drawing={props.scene.packet} title={props.titles.packet} handles={props.handles} />
    </div>
  )
}

interface CanvasProps {
  readonly frame: Frame
  readonly title: string
  readonly name: string
  readonly children: JSX.Element
}

function Canvas(props: CanvasProps): JSX.Element {
  return (
    <svg
      class={`plane fold-${props.name}`}
      data-drawing={props.name}
      viewBox={`0 0 ${props.frame.width} ${props.frame.height}`}
      style={{ 'font-size': `${props.frame.mark * 16}px` }}
      role={props.title ? 'group' : undefined}
      aria-label={props.title}
    >
      {props.children}
    </svg>
  )
}

function Open(props: {
  readonly drawing: OpenDrawing
  readonly title: string
  readonly grabs: GrabAttributes
}): JSX.Element {
  const frame = () => props.drawing.frame
  return (
    <Canvas frame={frame()} title={props.title} name="open">
      <path class="fold-front" d={props.drawing.front} />
      <path class="fold-back" d={props.drawing.back} />
      <path class="fold-outline" d={props.drawing.outline} stroke-width={frame().line} />
      <Index each={props.drawing.creases}>
        {(crease) => (
          <path class="fold-crease" d={crease().path} stroke-width={crease().width} stroke-dasharray={crease().dash} />
        )}
      </Index>
      <g class="plane-lines">
        <Index each={props.drawing.lines}>
          {(line) => (
            <path
              class={`u${line().slot}`}
              data-unit={line().name}
              d={line().thin}
              stroke-width={LINE_WIDTH * frame().line}
            />
          )}
        </Index>
      </g>
      <Index each={props.drawing.twins}>
        {(twin) => (
          <circle
            class="fold-twin"
            cx={twin()[0]}
            cy={twin()[1]}
            r={4 * frame().mark}
            stroke-width={1.5 * frame().mark}
          />
        )}
      </Index>
      <PointDot at={props.drawing.point} scale={frame().mark} grabs={props.grabs} />
    </Canvas>
  )
}

/** Drawn on paper, a line is solid whatever its layer: here the layer is told by the folds. */
const LINE_WIDTH = 2.25

function Packet(props: {
  readonly drawing: PacketDrawing
  readonly title: string
  readonly handles: FoldProps['handles']
}): JSX.Element {
  const frame = () => props.drawing.frame
  return (
    <Canvas frame={frame()} title={props.title} name="packet">
      <path class="fold-ghost" d={props.drawing.ghost} stroke-width={frame().line} />
      <Index each={props.drawing.sheets}>
        {(sheet) => (
          <>
            <path class={sheet().turned ? 'fold-back' : 'fold-front'} d={sheet().path} stroke-width={frame().line} />
            <Index each={sheet().lines}>
              {(line) => (
                <path class={`fold-line u${line().slot}`} d={line().path} stroke-width={LINE_WIDTH * frame().line} />
              )}
            </Index>
          </>
        )}
      </Index>
      <path class="fold-pin" d={props.drawing.pin} stroke-width={1.25 * frame().line} />
      <g class="fold-here" transform={`translate(${props.drawing.point[0]} ${props.drawing.point[1]})`}>
        <circle class="plane-point-ring" r={8 * frame().mark} stroke-width={1.5 * frame().mark} />
        <circle class="plane-point-dot" r={4 * frame().mark} />
      </g>
      <Index each={props.drawing.pencils}>
        {(pencil) => <Pencil pencil={pencil()} frame={frame()} grab={props.handles?.(pencil().name)} />}
      </Index>
    </Canvas>
  )
}

function Pencil(props: {
  readonly pencil: PencilDrawing
  readonly frame: Frame
  readonly grab: Grab | undefined
}): JSX.Element {
  const scale = () => props.frame.mark
  return (
    <g class={`fold-pencil u${props.pencil.slot}`}>
      <path class="fold-line" d={props.pencil.path} stroke-width={LINE_WIDTH * props.frame.line} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g class="plane-label" aria-hidden={true}>
        <Mark
          slot={props.pencil.slot}
          state="on"
          radius={MARK_RADIUS.label * scale()}
          x={props.pencil.mark[0]}
          y={props.pencil.mark[1]}
        />
        <text x={props.pencil.text[0]} y={props.pencil.text[1]}>
          <SvgName name={props.pencil.title} />
        </text>
      </g>
      <Show when={props.pencil.handle}>
        {(handle) => (
          <Grabbable class="plane-handle" handle={`pencil ${props.pencil.name}`} grab={props.grab}>
            <circle class="target" cx={handle().at[0]} cy={handle().at[1]} r={22 * scale()} />
            <path class="handle-arrows" d={handle().path} stroke-width={1.75 * scale()} />
            <circle
              class="handle-body"
              cx={handle().at[0]}
              cy={handle().at[1]}
              r={handle().radius}
              stroke-width={1.75 * scale()}
            />
          </Grabbable>
        )}
      </Show>
    </g>
  )
}

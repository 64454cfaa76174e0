import { Index, type JSX } from 'solid-js'
import type { Pixel } from '../../view/draw/frame.ts'
import { dashArray, round } from '../../view/draw/palette.ts'
import type { GraphDrawing, LineScene, StripDrawing } from '../../view/line/scene.ts'
import type { Name, Token } from '../../view/text/notation.ts'
import { Drawing } from '../parts/Drawing.tsx'
import type { GrabAttributes } from '../parts/Handles.tsx'
import { SvgName } from '../parts/Name.tsx'
import { Bands, Strokes, type TextDrawing, Texts } from '../parts/Strokes.tsx'

export interface NumberLineProps {
  readonly scene: LineScene
  /** The words for a screen reader; without them the drawing is silent. */
  readonly label?: string | undefined
  readonly grabs?: GrabAttributes | undefined
}

/** The graph of f, a strip of intervals for each layer, and the number line with the point. */
export function NumberLine(props: NumberLineProps): JSX.Element {
  const frame = () => props.scene.frame
  const graph = () => props.scene.graph
  return (
    <Drawing class="plane number-line" scene={props.scene} label={props.label} grabs={props.grabs}>
      <Bands tints={graph().tints} current={graph().current} />
      <GraphAxis graph={graph()} scale={frame().mark} />
      <GraphBreakpoints scene={props.scene} />
      <Curves graph={graph()} line={frame().line} />
      <path
        class="line-drop"
        d={props.scene.drop}
        stroke-width={round(1.5 * frame().line)}
        stroke-dasharray={dashArray([1.5, 3.5], frame().line)}
      />
      <Index each={props.scene.strips}>{(strip) => <Strip strip={strip()} scene={props.scene} />}</Index>
      <NumberAxis scene={props.scene} />
      <Index each={graph().values}>
        {(value) => (
          <circle class="value-dot" cx={round(value().at[0])} cy={round(value().at[1])} r={round(5 * frame().mark)} />
        )}
      </Index>
    </Drawing>
  )
}

const nameAt = (name: Name, [x, y]: Pixel): TextDrawing => ({ name, x, y })

function GraphAxis(props: { readonly graph: GraphDrawing; readonly scale: number }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="plane-axis axis-y" aria-hidden={true}>
      <path class="axis-ticks" d={props.graph.zero + props.graph.ticks} stroke-width={props.scale} />
      <Texts class="axis-number" of={props.graph.numbers} />
      <Texts class="axis-name" of={props.graph.names.map(({ name, at }) => nameAt(name, at))} />
      <Strokes
        of={props.graph.values.map(({ mark }) => ({ class: 'axis-mark', d: mark, width: round(2 * props.scale) }))}
      />
      <Texts class="axis-number axis-value" of={props.graph.values.map(({ number }) => number)} />
    </g>
  )
}

function GraphBreakpoints(props: { readonly scene: LineScene }): JSX.Element {
  return (
    <g class="plane-lines">
      <Strokes
        of={props.scene.breakpoints.flatMap(({ slot, name, dash, faint, faintWidth, strong, strongWidth }) => [
          { class: `u${slot}`, unit: name, d: faint, width: faintWidth, dash },
          { class: `u${slot}`, unit: name, d: strong, width: strongWidth, dash },
        ])}
      />
    </g>
  )
}

function Curves(props: { readonly graph: GraphDrawing; readonly line: number }): JSX.Element {
  return (
    <>
      <g class="line-hinges" stroke-width={round(1.25 * props.line)} stroke-dasharray={dashArray([2, 3], props.line)}>
        <Index each={props.graph.hinges}>
          {(hinge) => (
            <g class={`u${hinge().slot}`} data-unit={hinge().name}>
              <path d={hinge().path} />
              <Texts class="hinge-name" of={[{ ...nameAt(hinge().title, hinge().nameAt), anchor: hinge().anchor }]} />
            </g>
          )}
        </Index>
      </g>
      <g class="line-curves">
        <Strokes
          of={props.graph.curves.flatMap(({ path, current }) => [
            { d: path, width: round(2 * props.line) },
            { d: current, width: round(4.5 * props.line) },
          ])}
        />
        <Texts class="curve-name" of={props.graph.curves.map((curve) => nameAt(curve.name, curve.nameAt))} />
      </g>
    </>
  )
}

function Strip(props: { readonly strip: StripDrawing; readonly scene: LineScene }): JSX.Element {
  const ticks = () => props.scene.tickStyle
  return (
    <g class="line-strip" data-layer={props.strip.layer}>
      <Bands tints={props.strip.tints} current={props.strip.current} />
      <g
        class="plane-ticks"
        stroke-width={ticks().width}
        stroke-dasharray={ticks().dash}
        stroke-dashoffset={ticks().offset}
      >
        <Strokes of={props.strip.breakpoints.map((unit) => ({ class: `u${unit.slot}`, d: unit.ticks }))} />
      </g>
      <g class="plane-lines">
        <Strokes
          of={props.strip.breakpoints.flatMap(({ slot, name, thin, width, dash, bold, boldWidth, boldDash }) => [
            { class: `u${slot}`, unit: name, d: thin, width, dash },
            { class: `u${slot}`, unit: name, d: bold, width: boldWidth, dash: boldDash },
          ])}
        />
      </g>
      <Index each={props.strip.names}>
        {(name) => (
          <text
            class="interval-name"
            x={round(name().x)}
            y={round(name().y)}
            style={{ 'font-size': `${name().size}px` }}
          >
            <Index each={name().tokens}>{(token) => <TokenSpan token={token()} />}</Index>
          </text>
        )}
      </Index>
      <Texts
        class="strip-title"
        of={[{ text: props.strip.title, x: props.strip.titleAt[0], y: props.strip.titleAt[1] }]}
      />
    </g>
  )
}

function TokenSpan(props: { readonly token: Token }): JSX.Element {
  return (
    <>
      {props.token.kind === 'name' ? (
        <SvgName name={props.token.name} />
      ) : (
        <tspan class="math-digit">
          {props.token.kind === 'relation' ? `\u2009\u2009${props.token.text}\u2009\u2009` : props.token.text}
        </tspan>
      )}
    </>
  )
}

const barsOf = ({ region, frame }: LineScene) =>
  region === '' ? [] : [{ class: 'line-region', d: region, width: round(6 * frame.line) }]

function NumberAxis(props: { readonly scene: LineScene }): JSX.Element {
  const axis = () => props.scene.axis
  const scale = () => props.scene.frame.mark
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="plane-axis axis-x" aria-hidden={true}>
      <path class="number-axis" d={axis().path} stroke-width={round(1.75 * scale())} />
      <Strokes of={barsOf(props.scene)} />
      <path class="axis-ticks" d={axis().ticks} stroke-width={scale()} />
      <Texts class="axis-number" of={axis().numbers} />
      <Texts class="axis-name" of={[nameAt(axis().name, axis().nameAt)]} />
    </g>
  )
}

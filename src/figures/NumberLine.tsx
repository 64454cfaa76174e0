import { Index, type JSX } from 'solid-js'
import { isAfar } from '../view/frame.ts'
import type { GraphDrawing, LineScene, StripDrawing } from '../view/line-scene.ts'
import type { Token } from '../view/notation.ts'
import { dashArray, round } from '../view/palette.ts'
import { type GrabAttributes, Handles } from './Handles.tsx'
import { Label } from './Label.tsx'
import { SvgName } from './Name.tsx'
import { PointDot } from './PointDot.tsx'

export interface NumberLineProps {
  readonly scene: LineScene
  /** The words for a screen reader; without them the drawing is silent. */
  readonly label?: string
  readonly grabs?: GrabAttributes
  readonly ref?: (element: SVGSVGElement) => void
}

/** The graph of f, a strip of intervals for each layer, and the number line with the point. */
export function NumberLine(props: NumberLineProps): JSX.Element {
  const frame = () => props.scene.frame
  return (
    <svg
      ref={(element) => props.ref?.(element)}
      class="plane number-line"
      viewBox={`0 0 ${frame().width} ${frame().height}`}
      data-afar={isAfar(frame().mark) ? '' : undefined}
      style={{ 'font-size': `${frame().mark * 16}px` }}
      role={props.label ? 'group' : undefined}
      aria-label={props.label}
      aria-hidden={props.label || props.grabs ? undefined : 'true'}
    >
      <Bands bands={props.scene.graph} />
      <GraphAxis graph={props.scene.graph} scale={frame().mark} />
      <GraphBreakpoints scene={props.scene} />
      <Curves graph={props.scene.graph} line={frame().line} />
      <path
        class="line-drop"
        d={props.scene.drop}
        stroke-width={round(1.5 * frame().line)}
        stroke-dasharray={dashArray([1.5, 3.5], frame().line)}
      />
      <Index each={props.scene.strips}>{(strip) => <Strip strip={strip()} scene={props.scene} />}</Index>
      <NumberAxis scene={props.scene} />
      <Index each={props.scene.graph.values}>
        {(value) => (
          <circle class="value-dot" cx={round(value().at[0])} cy={round(value().at[1])} r={round(5 * frame().mark)} />
        )}
      </Index>
      <Index each={props.scene.labels}>{(label) => <Label label={label()} scale={frame().mark} />}</Index>
      <Handles drawing={props.scene.handles} scale={frame().mark} grabs={props.grabs} />
      <PointDot at={props.scene.point} scale={frame().mark} grabs={props.grabs} />
    </svg>
  )
}

function Bands(props: {
  readonly bands: { readonly tints: readonly string[]; readonly current: string }
}): JSX.Element {
  return (
    <>
      <g class="plane-tints">
        <Index each={props.bands.tints}>{(path, tint) => <path class={`tint-${tint}`} d={path()} />}</Index>
      </g>
      <path class="plane-current" d={props.bands.current} />
    </>
  )
}

function GraphAxis(props: { readonly graph: GraphDrawing; readonly scale: number }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="plane-axis axis-y" aria-hidden={true}>
      <path class="axis-ticks" d={props.graph.zero} stroke-width={props.scale} />
      <path class="axis-ticks" d={props.graph.ticks} stroke-width={props.scale} />
      <Index each={props.graph.numbers}>
        {(number) => (
          <text class="axis-number" x={round(number().x)} y={round(number().y)}>
            {number().text}
          </text>
        )}
      </Index>
      <Index each={props.graph.names}>
        {(each) => (
          <text class="axis-name" x={round(each().at[0])} y={round(each().at[1])}>
            <SvgName name={each().name} />
          </text>
        )}
      </Index>
      <Index each={props.graph.values}>
        {(value) => (
          <>
            <path class="axis-mark" d={value().mark} stroke-width={round(2 * props.scale)} />
            <text class="axis-number axis-value" x={round(value().number.x)} y={round(value().number.y)}>
              {value().number.text}
            </text>
          </>
        )}
      </Index>
    </g>
  )
}

function GraphBreakpoints(props: { readonly scene: LineScene }): JSX.Element {
  return (
    <g class="plane-lines">
      <Index each={props.scene.breakpoints}>
        {(unit) => (
          <g class={`u${unit().slot}`} data-unit={unit().name} stroke-dasharray={unit().dash}>
            <path d={unit().faint} stroke-width={unit().faintWidth} />
            <path d={unit().strong} stroke-width={unit().strongWidth} />
          </g>
        )}
      </Index>
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
              <text
                class="hinge-name"
                x={round(hinge().nameAt[0])}
                y={round(hinge().nameAt[1])}
                text-anchor={hinge().anchor}
              >
                <SvgName name={hinge().title} />
              </text>
            </g>
          )}
        </Index>
      </g>
      <g class="line-curves">
        <Index each={props.graph.curves}>
          {(curve) => (
            <>
              <path d={curve().path} stroke-width={round(2 * props.line)} />
              <path d={curve().current} stroke-width={round(4.5 * props.line)} />
              <text class="curve-name" x={round(curve().nameAt[0])} y={round(curve().nameAt[1])}>
                <SvgName name={curve().name} />
              </text>
            </>
          )}
        </Index>
      </g>
    </>
  )
}

function Strip(props: { readonly strip: StripDrawing; readonly scene: LineScene }): JSX.Element {
  const ticks = () => props.scene.tickStyle
  return (
    <g class="line-strip" data-layer={props.strip.layer}>
      <Bands bands={props.strip} />
      <g
        class="plane-ticks"
        stroke-width={ticks().width}
        stroke-dasharray={ticks().dash}
        stroke-dashoffset={ticks().offset}
      >
        <Index each={props.strip.breakpoints}>{(unit) => <path class={`u${unit().slot}`} d={unit().ticks} />}</Index>
      </g>
      <g class="plane-lines">
        <Index each={props.strip.breakpoints}>
          {(unit) => (
            <g class={`u${unit().slot}`} data-unit={unit().name}>
              <path d={unit().thin} stroke-width={unit().width} stroke-dasharray={unit().dash} />
              <path d={unit().bold} stroke-width={unit().boldWidth} stroke-dasharray={unit().boldDash} />
            </g>
          )}
        </Index>
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
      <text class="strip-title" x={round(props.strip.titleAt[0])} y={round(props.strip.titleAt[1])}>
        {props.strip.title}
      </text>
    </g>
  )
}

function TokenSpan(props: { readonly token: Token }): JSX.Element {
  return (
    <>
      {props.token.kind === 'name' ? (
        <SvgName name={props.token.name} />
      ) : props.token.kind === 'relation' ? (
        <tspan class="math-digit">{`\u2009\u2009${props.token.text}\u2009\u2009`}</tspan>
      ) : (
        <tspan class="math-digit">{props.token.text}</tspan>
      )}
    </>
  )
}

function NumberAxis(props: { readonly scene: LineScene }): JSX.Element {
  const axis = () => props.scene.axis
  const scale = () => props.scene.frame.mark
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="plane-axis axis-x" aria-hidden={true}>
      <path class="number-axis" d={axis().path} stroke-width={round(1.75 * scale())} />
      <path class="axis-ticks" d={axis().ticks} stroke-width={scale()} />
      <Index each={axis().numbers}>
        {(number) => (
          <text class="axis-number" x={round(number().x)} y={round(number().y)}>
            {number().text}
          </text>
        )}
      </Index>
      <text class="axis-name" x={round(axis().nameAt[0])} y={round(axis().nameAt[1])}>
        <SvgName name={axis().name} />
      </text>
    </g>
  )
}

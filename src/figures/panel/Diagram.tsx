import { Index, type JSX, Show } from 'solid-js'
import { MARK_RADIUS } from '../../view/draw/marks.ts'
import { round } from '../../view/draw/palette.ts'
import type { DiagramLabel, DiagramMark, Diagram as DiagramValue } from '../../view/panel/diagram.ts'
import { Mark } from '../parts/Mark.tsx'
import { SvgName } from '../parts/Name.tsx'

export interface DiagramProps {
  readonly diagram: DiagramValue
  /** Plain name of the unit pointed at. */
  readonly lit?: string | null
}

/** Units per layer, wires with their weights, values: depth reads downward. Silent, as the panel says the same in words. */
export function Diagram(props: DiagramProps): JSX.Element {
  return (
    <svg class="diagram" viewBox={`0 0 ${props.diagram.width} ${round(props.diagram.height)}`} aria-hidden="true">
      <g class="diagram-wires">
        <Index each={props.diagram.wires}>
          {(wire) => (
            <path
              classList={{ off: wire().off }}
              d={`M${round(wire().from[0])} ${round(wire().from[1])}L${round(wire().to[0])} ${round(wire().to[1])}`}
              stroke-width={wire().off ? undefined : round(wire().width)}
            />
          )}
        </Index>
      </g>
      <path class="diagram-dots" d={props.diagram.dots.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('')} />
      <g class="diagram-weights">
        <Index each={props.diagram.wires}>
          {(wire) => (
            <Show when={wire().label}>
              {(label) => (
                <text x={round(label()[0])} y={round(label()[1] + 4.5)} classList={{ off: wire().off }}>
                  {wire().text}
                </text>
              )}
            </Show>
          )}
        </Index>
      </g>
      <Index each={props.diagram.marks}>{(mark) => <UnitMark mark={mark()} lit={props.lit === mark().key} />}</Index>
      <Index each={props.diagram.labels}>
        {(label) => (
          <Show when={!label().pointed || (label().key !== null && label().key === props.lit)}>
            <Label label={label()} />
          </Show>
        )}
      </Index>
    </svg>
  )
}

function UnitMark(props: { readonly mark: DiagramMark; readonly lit: boolean }): JSX.Element {
  return (
    <g data-unit={props.mark.key}>
      <circle
        class="target"
        cx={round(props.mark.x)}
        cy={round(props.mark.y)}
        r={Math.min(22, props.mark.radius * 2)}
      />
      <Mark
        slot={props.mark.style.slot}
        state={props.mark.state}
        radius={props.mark.radius}
        scale={props.mark.radius / MARK_RADIUS.diagram}
        x={round(props.mark.x)}
        y={round(props.mark.y)}
        lit={props.lit}
      />
    </g>
  )
}

function Label(props: { readonly label: DiagramLabel }): JSX.Element {
  const nameSize = () => round(props.label.size * 1.2)
  const sign = () => (props.label.value.exact ? '=' : '≈')
  return (
    <text
      class="diagram-label"
      x={round(props.label.x)}
      y={round(props.label.y)}
      font-size={String(props.label.size)}
      data-unit={props.label.key ?? undefined}
    >
      <tspan class="diagram-name" font-size={String(nameSize())} style={{ fill: props.label.color ?? undefined }}>
        <SvgName name={props.label.name} />
      </tspan>
      <Show
        when={props.label.stacked}
        fallback={
          <tspan dy={props.label.name.lower ? `${round(-0.28 * 0.7 * nameSize())}` : '0'}>
            {` ${sign()} ${props.label.value.text}`}
          </tspan>
        }
      >
        <tspan x={round(props.label.x)} dy={round(props.label.size * 1.1)}>
          {`${props.label.value.exact ? '' : '≈'}${props.label.value.text}`}
        </tspan>
      </Show>
    </text>
  )
}

import { Index, type JSX, Show } from 'solid-js'
import type { Pixel } from '../../view/draw/frame.ts'
import { MARK_RADIUS, markPath } from '../../view/draw/marks.ts'
import { round } from '../../view/draw/palette.ts'
import type { LabelDrawing } from '../../view/draw/plane-scene.ts'
import { Mark } from './Mark.tsx'
import { SvgName } from './Name.tsx'

/** Mark and name of a line, or of several that coincide, beside its end. */
export function Label(props: { readonly label: LabelDrawing; readonly scale: number }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="plane-label" classList={{ inside: props.label.inside }} aria-hidden={true}>
      <path
        class={`label-leader u${props.label.items[0]?.slot ?? 1}`}
        d={props.label.leader}
        stroke-width={round(0.75 * props.scale)}
      />
      <Index each={props.label.items}>
        {(item) => (
          <g class={`label-item u${item().slot}`} data-unit={item().name} transform={place(item().mark)}>
            <rect
              class="target"
              x={round(-10 * props.scale)}
              y={round(props.label.y - props.label.down / 2 - item().mark[1])}
              width={round(40 * props.scale)}
              height={round(props.label.down)}
            />
            <Show when={props.label.inside}>
              <path
                class="mark-halo"
                d={markPath(item().slot, MARK_RADIUS.label * props.scale)}
                stroke-width={round(8 * props.scale)}
              />
            </Show>
            <Mark
              slot={item().slot}
              state={item().state}
              radius={MARK_RADIUS.label * props.scale}
              scale={props.scale}
              lit={item().lit}
            />
            <text x={round(item().text[0] - item().mark[0])} y={round(item().text[1] - item().mark[1])}>
              <SvgName name={item().title} />
            </text>
          </g>
        )}
      </Index>
    </g>
  )
}

const place = ([x, y]: Pixel): string => `translate(${round(x)} ${round(y)})`

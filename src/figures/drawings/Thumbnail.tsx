import { For, type JSX, Show } from 'solid-js'
import type { ThumbnailScene } from '../../view/thumbnail/thumbnail.ts'

/** A picture of a network to choose it by. It is silent: the title beside it tells. */
export function Thumbnail(props: { readonly scene: ThumbnailScene }): JSX.Element {
  return (
    <svg class="plane thumbnail" viewBox={`0 0 ${props.scene.size} ${props.scene.size}`} aria-hidden="true">
      <g class="plane-tints">
        <For each={props.scene.tints}>{(path, tint) => <path class={`tint-${tint()}`} d={path} />}</For>
      </g>
      <path class="plane-current" d={props.scene.current} />
      <Show when={props.scene.tickStyle}>
        {(ticks) => (
          <g
            class="plane-ticks"
            stroke-width={ticks().width}
            stroke-dasharray={ticks().dash}
            stroke-dashoffset={ticks().offset}
          >
            <For each={props.scene.lines}>{(line) => <path class={`u${line.slot}`} d={line.ticks} />}</For>
          </g>
        )}
      </Show>
      <g class="plane-lines">
        <For each={props.scene.lines}>
          {(line) => (
            <path class={`u${line.slot}`} d={line.thin} stroke-width={line.width} stroke-dasharray={line.dash} />
          )}
        </For>
        <For each={props.scene.lines}>
          {(line) => (
            <path
              class={`u${line.slot}`}
              d={line.bold}
              stroke-width={line.boldWidth}
              stroke-dasharray={line.boldDash}
            />
          )}
        </For>
        <For each={props.scene.breakpoints}>
          {(unit) => (
            <path
              class={`u${unit.slot}`}
              d={unit.strong}
              stroke-width={unit.strongWidth}
              stroke-dasharray={unit.dash}
            />
          )}
        </For>
      </g>
      <g class="line-curves">
        <For each={props.scene.curves}>{(path) => <path d={path} stroke-width={props.scene.curveWidth} />}</For>
      </g>
    </svg>
  )
}

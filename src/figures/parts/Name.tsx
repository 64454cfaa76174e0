import { type JSX, Show } from 'solid-js'
import type { Name } from '../../view/text/notation.ts'

/** A name inside an SVG `<text>`: italic letter, what stands above and below at .7em, undone for what follows. */
export function SvgName(props: { readonly name: Name }): JSX.Element {
  return (
    <>
      <tspan class="math-letter">{props.name.base}</tspan>
      <Show when={props.name.upper}>
        <tspan class="math-digit" font-size=".7em" dy="-.55em">
          {props.name.upper}
        </tspan>
      </Show>
      <Show when={props.name.lower}>
        <tspan class="math-digit" font-size=".7em" dy={props.name.upper ? '.83em' : '.28em'}>
          {props.name.lower}
        </tspan>
      </Show>
    </>
  )
}

import type { JSX } from 'solid-js'

/** What a screen reader says of something that can be grabbed. */
export interface Grab {
  readonly label: string
  /** Where it is, in words, and as the number that a slider has to have. */
  readonly text: string
  readonly now: number
}

export interface GrabbableProps {
  /** Without it the drawing stands still. */
  readonly grab: Grab | undefined
  readonly class: string
  /** Which handle it is; the point is none. */
  readonly handle?: string
  readonly unit?: string
  readonly transform?: string
  readonly children: JSX.Element
}

/** The point or a handle: a slider that says in words where it is, and a tab stop. */
export function Grabbable(props: GrabbableProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is a slider wherever it has a value
    <g
      class={props.class}
      data-point={props.handle === undefined ? '' : undefined}
      data-handle={props.handle}
      data-unit={props.unit}
      transform={props.transform}
      role={props.grab ? 'slider' : undefined}
      tabindex={props.grab ? 0 : undefined}
      aria-label={props.grab?.label}
      aria-valuetext={props.grab?.text}
      aria-valuenow={props.grab?.now}
    >
      {props.children}
    </g>
  )
}

import { type JSX, Show } from 'solid-js'
import type { FigureStrings } from '../../view/words/english/figure.ts'

export interface ControlsProps {
  readonly strings: FigureStrings
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Are the tables of numbers shown? Without it the figure has none. */
  readonly numbers?: boolean
  /** Is the picture checked? Without it the figure has no such button. */
  readonly checking?: boolean
  /** The page can present: the shell listens to this button. */
  readonly present: boolean
}

/** Icons of 16 px, drawn with the same pen as the marks. */
const icons = {
  undo: 'M6 3.5 2.5 7 6 10.5M2.5 7H10a3.5 3.5 0 0 1 0 7H6.5',
  redo: 'M10 3.5 13.5 7 10 10.5M13.5 7H6a3.5 3.5 0 0 0 0 7h3.5',
  reset: 'M13.5 8A5.5 5.5 0 1 1 11.6 3.8M13.5 1.8V5H10.3',
  share: 'M8 10V1.8M4.8 4.6 8 1.5l3.2 3.1M5.2 7.5H3v7h10v-7h-2.2',
  present: 'M1.5 2.5h13v8.5h-13zM8 11v3M5 14.2h6',
  more: 'M3 8h0M8 8h0M13 8h0',
  numbers: 'M2 3h12v10.5H2zM2 6.5h12M6 3v10.5M10 3v10.5',
  check: 'M2 8.5l4 4 8-9',
} as const

export type Control = keyof typeof icons

/** Undo, redo, reset at the left, what leads out of the figure at the right. Words beside every icon. */
export function Controls(props: ControlsProps): JSX.Element {
  return (
    <>
      <div class="fig-controls-start">
        <Button control="undo" label={props.strings.undo} disabled={!props.canUndo} />
        <Show when={props.canRedo}>
          <Button control="redo" label={props.strings.redo} />
        </Show>
        <Button control="reset" label={props.strings.reset} shortcut="R" />
        <Show when={props.numbers !== undefined}>
          <Button control="numbers" label={props.strings.numbers} pressed={props.numbers ?? false} />
        </Show>
        <Show when={props.checking !== undefined}>
          <Button control="check" label={props.strings.check} pressed={props.checking ?? false} />
        </Show>
      </div>
      <div class="fig-controls-end">
        <Button control="share" label={props.strings.share} />
        <Show when={props.present}>
          <Button control="present" label={props.strings.present} shell="P" />
        </Show>
        <Button control="more" label={props.strings.more} pressed={false} />
      </div>
    </>
  )
}

interface ButtonProps {
  readonly control: Control
  readonly label: string
  readonly disabled?: boolean
  readonly pressed?: boolean
  /** The key that does it too; such a button is the shell's, not the figure's. */
  readonly shell?: string
  /** The key that does it while the focus is in the figure. */
  readonly shortcut?: string
}

function Button(props: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="fig-control"
      data-do={props.shell === undefined ? props.control : undefined}
      data-action={props.shell === undefined ? undefined : props.control}
      aria-disabled={props.disabled ? 'true' : undefined}
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.shortcut}
      title={props.shortcut && `${props.label} (${props.shortcut})`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={icons[props.control]} />
      </svg>
      <span class="fig-label">{props.label}</span>
      <Show when={props.shell}>{(key) => <kbd>{key()}</kbd>}</Show>
    </button>
  )
}

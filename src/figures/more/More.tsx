import { Index, type JSX, Show } from 'solid-js'
import type { MoreStrings } from '../../view/words/english/more.ts'
import { fill } from '../../view/words/words.ts'

export type PictureKind = 'svg' | 'png'

export interface MoreProps {
  readonly strings: MoreStrings
  /** Which of the two is shown; null: this figure has no surface. */
  readonly view: 'plane' | 'surface' | null
  /** Does the figure fill the screen? null: the browser can't. */
  readonly fullScreen: boolean | null
  readonly onView: (view: 'plane' | 'surface') => void
  readonly onTurn: (quarters: 1 | -1) => void
  readonly onSave: (kind: PictureKind) => void
  readonly onFullScreen: () => void
}

const KINDS: readonly PictureKind[] = ['svg', 'png']

/** Plane or surface, the picture as a file, the whole screen. */
export function More(props: MoreProps): JSX.Element {
  return (
    <>
      <Show when={props.view}>
        <div class="fig-more-part">
          <Choice label={props.strings.plane} pressed={props.view === 'plane'} on={() => props.onView('plane')} />
          <Choice label={props.strings.surface} pressed={props.view === 'surface'} on={() => props.onView('surface')} />
          <Show when={props.view === 'surface'}>
            <Turn
              label={props.strings.turnLeft}
              path="M12.5 8a4.5 4.5 0 1 0-1.6 3.4M12.5 3.6V8H8.3"
              on={() => props.onTurn(-1)}
            />
            <Turn
              label={props.strings.turnRight}
              path="M3.5 8a4.5 4.5 0 1 1 1.6 3.4M3.5 3.6V8h4.2"
              on={() => props.onTurn(1)}
            />
          </Show>
        </div>
      </Show>
      <div class="fig-more-part">
        <span aria-hidden="true">{props.strings.save}</span>
        <Index each={KINDS}>
          {(kind) => (
            <button
              type="button"
              class="fig-control"
              aria-label={fill(props.strings.saveAs, { kind: kind().toUpperCase() })}
              on:click={() => props.onSave(kind())}
            >
              {kind().toUpperCase()}
            </button>
          )}
        </Index>
      </div>
      <Show when={props.fullScreen !== null}>
        <div class="fig-more-part">
          <button type="button" class="fig-control" on:click={() => props.onFullScreen()}>
            {props.fullScreen ? props.strings.leaveFullScreen : props.strings.fullScreen}
          </button>
        </div>
      </Show>
    </>
  )
}

function Choice(props: { readonly label: string; readonly pressed: boolean; readonly on: () => void }): JSX.Element {
  return (
    <button type="button" class="fig-control" aria-pressed={props.pressed} on:click={() => props.on()}>
      <span class="fig-more-label">{props.label}</span>
    </button>
  )
}

function Turn(props: { readonly label: string; readonly path: string; readonly on: () => void }): JSX.Element {
  return (
    <button type="button" class="fig-control" title={props.label} aria-label={props.label} on:click={() => props.on()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={props.path} />
      </svg>
    </button>
  )
}

import { Index, type JSX, Show } from 'solid-js'
import { bindingStroke, dashArray, IMPLIED_WIDTH } from '../../view/draw/palette.ts'
import type {
  Formula as FormulaValue,
  PanelLayer,
  PanelOutput,
  PanelRow,
  Panel as PanelValue,
} from '../../view/panel/panel.ts'
import { nameText } from '../../view/text/notation.ts'
import { type FigureStrings, figureStrings } from '../../view/words/english/figure.ts'
import { sideText } from '../../view/words/side.ts'
import { fill } from '../../view/words/words.ts'
import { Formula, NameText } from '../parts/Formula.tsx'
import { InlineMark } from '../parts/Mark.tsx'

export interface PanelProps {
  readonly panel: PanelValue
  /** Plain names of the unit pointed at and of the selected one. */
  readonly lit?: string | null
  readonly selected?: string | null
  /** Rows can be selected: their names are buttons. On a printed or a still figure they are text. */
  readonly live?: boolean
  /** The compact form shows two layers; the earlier ones unfold. */
  readonly unfolded?: boolean
  /** The layer that comes next, where the step shows fewer than there are: the reader can ask for it. */
  readonly next?: number | undefined
  /** Where f ≥ 0, briefly: in the place of the word `output`. */
  readonly region?: string | undefined
  readonly strings?: FigureStrings
}

interface Shared {
  readonly props: PanelProps
  readonly strings: FigureStrings
}

/**
 * The nested inequalities: each layer's rows, and inside them the next layer. One DOM for the wide, the stacked and the
 * compact form; panel.css decides.
 */
export function Panel(props: PanelProps): JSX.Element {
  const shared: Shared = {
    props,
    get strings() {
      return props.strings ?? figureStrings
    },
  }
  return (
    <div class="panel" data-layers={props.panel.layers.length} data-unfolded={props.unfolded ? '' : undefined}>
      <Show when={props.panel.layers.length > COMPACT_LAYERS}>
        <button type="button" class="panel-earlier" data-do="earlier" aria-expanded={props.unfolded ?? false}>
          {earlierText(shared)}
        </button>
      </Show>
      <Nested shared={shared} layer={0} />
      <Show when={props.next}>
        {(layer) => (
          <button type="button" class="panel-next" data-do="next">
            {fill(shared.strings.earlierLayer, { layer: layer() })} ›
          </button>
        )}
      </Show>
    </div>
  )
}

/** How many layers the compact form shows side by side. */
const COMPACT_LAYERS = 2

/** `layer 1 ›`, or `layer 1, layer 2 ›`. */
function earlierText(shared: Shared): string {
  const layers = shared.props.panel.layers.slice(0, -COMPACT_LAYERS)
  return `${layers.map(({ layer }) => fill(shared.strings.earlierLayer, { layer })).join(', ')} ›`
}

/** Layer `layer` (from 0) with all that is nested in it, and at the end the outputs. Its heading names it. */
function Nested(props: { readonly shared: Shared; readonly layer: number }): JSX.Element {
  const panel = () => props.shared.props.panel
  const layer = () => panel().layers[props.layer]
  return (
    <Show when={layer()} fallback={<Outputs shared={props.shared} outputs={panel().outputs} />}>
      {(found) => (
        <section
          class="panel-layer"
          classList={{ earlier: props.layer < panel().layers.length - COMPACT_LAYERS }}
          data-column={(panel().layers.length - props.layer) % 2 === 0 || panel().layers.length === 1 ? 1 : 2}
        >
          <div class="panel-own">
            <Heading shared={props.shared} layer={found()} />
            <ul class="panel-rows">
              <Index each={found().rows}>{(row) => <Row shared={props.shared} row={row()} />}</Index>
            </ul>
          </div>
          <Nested shared={props.shared} layer={props.layer + 1} />
        </section>
      )}
    </Show>
  )
}

function Heading(props: { readonly shared: Shared; readonly layer: PanelLayer }): JSX.Element {
  const flat = () => props.shared.props.panel.dimension === 2
  const strings = () => props.shared.strings
  const cells = () => {
    const { cell, cells, interval, intervals } = strings()
    return props.layer.cells === 1 ? (flat() ? cell : interval) : flat() ? cells : intervals
  }
  return (
    <p class="panel-heading">
      <b>{fill(strings().layer, { layer: props.layer.layer })}</b>
      <span class="panel-count">
        {' · '}
        {fill(strings().cellCount, { count: props.layer.cells, cells: cells() })}
        <Show when={props.layer.layer === 1}>
          <span class="panel-count-where"> {strings().inWindow}</span>
        </Show>
      </span>
      <Show when={props.layer.inside.length > 0}>
        <span class="panel-inside">
          {' '}
          {flat() ? strings().insideCell : strings().insideInterval}
          <Index each={props.layer.inside}>
            {(tokens) => (
              <>
                {', '}
                <Formula tokens={tokens()} />
              </>
            )}
          </Index>
        </span>
      </Show>
    </p>
  )
}

function Row(props: { readonly shared: Shared; readonly row: PanelRow }): JSX.Element {
  const strings = () => props.shared.strings
  const key = () => props.row.style.name
  return (
    <li
      class={`panel-row u${props.row.style.slot}`}
      classList={{ lit: props.shared.props.lit === key() }}
      data-unit={key()}
      data-layer={props.row.layer}
      data-word={props.row.word}
    >
      <span class="panel-lead">
        <UnitButton shared={props.shared} row={props.row} />{' '}
        <span class="panel-state">{sideText(props.row.on, props.row.side, strings())}</span>
      </span>{' '}
      <FormulaCells formula={props.row.formula} />{' '}
      <span class="panel-word">
        <Stroke row={props.row} />
        {strings()[props.row.word]}
      </span>
    </li>
  )
}

function UnitButton(props: { readonly shared: Shared; readonly row: PanelRow }): JSX.Element {
  const content = () => (
    <>
      <InlineMark
        slot={props.row.style.slot}
        state={props.row.word === 'dead' ? 'dead' : props.row.on ? 'on' : 'off'}
        lit={props.shared.props.lit === props.row.style.name}
      />
      <NameText name={props.row.name} />
    </>
  )
  return (
    <Show when={props.shared.props.live} fallback={<span class="panel-unit">{content()}</span>}>
      <button
        type="button"
        class="panel-unit"
        data-select={props.row.style.name}
        aria-pressed={props.shared.props.selected === props.row.style.name}
        title={fill(props.shared.strings.select, { unit: nameText(props.row.name) })}
      >
        {content()}
      </button>
    </Show>
  )
}

function FormulaCells(props: { readonly formula: FormulaValue }): JSX.Element {
  return (
    <>
      <span class="panel-left">
        <Show when={props.formula.left.length > 0}>
          <Formula tokens={props.formula.left} /> <Formula tokens={props.formula.sign} />{' '}
        </Show>
      </span>
      <span class="panel-right">
        <Formula tokens={props.formula.right} />
      </span>
    </>
  )
}

/** The same stroke as the line's in the plane: thick and dashed like its layer, or thin. */
function Stroke(props: { readonly row: PanelRow }): JSX.Element {
  const stroke = () => bindingStroke(props.row.layer)
  const seen = () => props.row.word === 'binding' || props.row.word === 'implied'
  return (
    <svg class="panel-stroke" viewBox="0 0 24 6" aria-hidden="true">
      <Show when={seen()}>
        <path
          d="M0 3H24"
          stroke-width={props.row.word === 'binding' ? stroke().width : IMPLIED_WIDTH}
          stroke-dasharray={props.row.word === 'binding' ? dashArray(stroke().dash, 1) : undefined}
        />
      </Show>
    </svg>
  )
}

function Outputs(props: { readonly shared: Shared; readonly outputs: readonly PanelOutput[] }): JSX.Element {
  return (
    <Show when={props.outputs.length > 0}>
      <ul class="panel-outputs">
        <Index each={props.outputs}>
          {(output) => (
            <li class="panel-row panel-output">
              <span class="panel-lead">
                <span class="panel-unit">
                  <NameText name={output().name} />
                </span>
              </span>{' '}
              <FormulaCells formula={output().formula} />{' '}
              <span class="panel-word">{props.shared.props.region ?? props.shared.strings.output}</span>
            </li>
          )}
        </Index>
      </ul>
    </Show>
  )
}

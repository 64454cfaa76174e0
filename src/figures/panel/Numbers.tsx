import { Index, type JSX, Show } from 'solid-js'
import type { NumberField, NumberTable } from '../../view/edit/numbers-table.ts'
import type { FigureStrings } from '../../view/words/english/figure.ts'
import { NameText } from '../parts/Formula.tsx'
import { InlineMark } from '../parts/Mark.tsx'

export interface NumbersProps {
  readonly tables: readonly NumberTable[]
  readonly strings: FigureStrings
}

/** Weights and biases as tables of fields, and each unit's inequality as it is typed. */
export function Numbers(props: NumbersProps): JSX.Element {
  return (
    <Index each={props.tables}>
      {(table) => (
        <table class="numbers">
          <caption>{table().title}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden">{props.strings.unit}</span>
              </th>
              <Index each={table().columns}>
                {(name) => (
                  <th scope="col">
                    <NameText name={name()} />
                  </th>
                )}
              </Index>
              <th scope="col">{props.strings.bias}</th>
              <Show when={table().rows.some((row) => row.inequality)}>
                <th scope="col">{props.strings.inequalityColumn}</th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <Index each={table().rows}>
              {(row) => (
                <tr class={row().style ? `u${row().style?.slot}` : undefined} data-unit={row().style?.name}>
                  <th scope="row">
                    <Show when={row().style}>
                      {(style) => <InlineMark slot={style().slot} state={row().on ? 'on' : 'off'} />}
                    </Show>{' '}
                    <NameText name={row().name} />
                  </th>
                  <Index each={row().weights}>{(field) => <Field field={field()} />}</Index>
                  <Field field={row().bias} />
                  <Show when={row().inequality}>
                    {(field) => (
                      <td>
                        <input
                          class="numbers-inequality"
                          data-inequality={field().unit}
                          aria-label={field().label}
                          value={field().value}
                          data-good={field().value}
                          title={props.strings.inequalityHint}
                          autocomplete="off"
                          spellcheck={false}
                        />
                      </td>
                    )}
                  </Show>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
      )}
    </Index>
  )
}

function Field(props: { readonly field: NumberField }): JSX.Element {
  return (
    <td>
      <input
        class="numbers-field"
        data-key={props.field.key}
        aria-label={props.field.label}
        value={String(props.field.value)}
        data-good={String(props.field.value)}
        inputmode="decimal"
        autocomplete="off"
        spellcheck={false}
      />
    </td>
  )
}

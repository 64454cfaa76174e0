import type { JSX } from 'solid-js'
import { InlineMark } from '../../figures/parts/Mark.tsx'
import type { MarkState } from '../../view/draw/marks.ts'
import type { Slot } from '../../view/draw/palette.ts'

/** The mark between words, for `.astro` files, in which `slot` is a word of the language itself. */
export function UnitMark(props: { readonly mark: Slot; readonly state: MarkState }): JSX.Element {
  return <InlineMark slot={props.mark} state={props.state} />
}

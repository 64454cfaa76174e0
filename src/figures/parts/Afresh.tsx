import { createMemo, type JSX, on } from 'solid-js'

/**
 * What it holds is made anew for each step: rows that say something else are other rows. Were the old ones kept, the browser
 * would take words that stand elsewhere in the new sentence for a page that jumps under its reader.
 */
export function Afresh(props: { readonly step: number; readonly children: JSX.Element }): JSX.Element {
  const made = createMemo(
    on(
      () => props.step,
      () => props.children,
    ),
  )
  return <>{made()}</>
}

import type { JSX } from 'solid-js'

/** The attributes of something in a drawing that can be grabbed: a slider that says in words where it is. */
export function slider(label: string, text: string, now: number): JSX.GSVGAttributes<SVGGElement> {
  return { role: 'slider', tabindex: 0, 'aria-label': label, 'aria-valuetext': text, 'aria-valuenow': now }
}

/** What the gallery takes from the kinds, and a large network on a page of its own. */
import { existsSync } from 'node:fs'
import { KINDS } from '../../kinds/figures.ts'
import type { GallerySection, GalleryState } from '../../kinds/kind.ts'

/** A fork may have taken a lesson away, and its networks with it. */
const present = (states: readonly GalleryState[]): readonly GalleryState[] =>
  states.filter(({ network }) => existsSync(network))

export interface KindSection extends GallerySection {
  readonly figure: string
}

/** Every kind's sections, in the list's order; `diagrams` come last. */
export const GALLERY: readonly KindSection[] = KINDS.flatMap(({ name, gallery }) =>
  gallery.map((section) => ({ ...section, figure: name, states: present(section.states) })),
).toSorted((a, b) => Number(a.diagrams ?? false) - Number(b.diagrams ?? false))

/** Alive: large enough that a slower machine cuts it in the worker while it is dragged. */
export const LARGE_STATE: GalleryState = {
  says: 'A large network: 96 units in three layers',
  network: 'content/networks/random-32-32-32.json',
  at: { select: 'h1' },
}

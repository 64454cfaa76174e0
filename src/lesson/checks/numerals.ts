/**
 * Numerals in prose. A result is computed by a component, a formula stands between dollars, and what is neither is
 * marked with `<Num>`: so that no count in a lesson is a number that somebody typed and forgot.
 */
import { visit } from 'unist-util-visit'
import type { Problems } from '../findings/problems.ts'
import type { Source } from '../tree/source.ts'
import { isComponent, type Root } from '../tree/tree.ts'

/** Digits that don't belong to a word such as h1 or Conv2d. */
const NUMERAL = /(?<![\p{L}\p{N}_.])[-−–+]?\d[\d.,/:]*(?<![.,/:])/gu

/** “layer 2”, “layers 1 and 2” is a layer's name, in the languages that the site speaks. */
const NAMED = /\b(?:layers?|levels?|schicht(?:en)?|ebenen?)\s+(?:\d+(?:,|\s+(?:and|to|or|und|bis|oder))\s+)*$/i

/** In these a numeral is meant as it stands: a number, a citation. */
const MARKED = new Set(['Num', 'Cite', 'Code'])

export function checkNumerals(tree: Root, source: Source, problems: Problems): void {
  visit(tree, (node) => {
    if (isComponent(node) && node.name !== null && MARKED.has(node.name)) return 'skip'
    if (node.type !== 'text') return undefined
    const written = source.of(node)
    if (written === null) return undefined
    for (const match of written.text.matchAll(NUMERAL)) {
      // Not a digit of an entity such as &#8722;.
      if (!node.value.includes(match[0]) || NAMED.test(written.text.slice(0, match.index))) continue
      problems.add(
        source.place(written.offset + match.index),
        `the numeral ${match[0]} is typed, not computed. If it is a result, let the engine say it (<Count>, <Value>, ` +
          `<Pattern> …); in a formula write $${match[0]}$; else mark it: <Num>${match[0]}</Num>.`,
      )
    }
    return undefined
  })
}

/** Which works a lesson cites; an unknown one stops the build. */
import { visit } from 'unist-util-visit'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import type { Properties } from '../checks/components.ts'
import type { Problems } from '../findings/problems.ts'
import { BIBLIOGRAPHY_FILE, bibliography } from '../shelf/bibliography.ts'
import { type Component, isComponent, type Root, setAttribute } from '../tree/tree.ts'

/** The ids in the order of their first use. `<Bibliography>` is handed the whole list. */
export function checkCitations(
  tree: Root,
  properties: ReadonlyMap<Component, Properties>,
  problems: Problems,
): readonly string[] {
  const cited = new Set<string>()
  const lists: Component[] = []
  visit(tree, (node) => {
    if (isComponent(node, 'Bibliography')) lists.push(node)
    if (!isComponent(node, 'Cite')) return
    const id = properties.get(node)?.get('id')
    if (id === undefined || typeof id.value !== 'string') return
    const known = [...bibliography().keys()]
    if (known.includes(id.value)) cited.add(id.value)
    else {
      problems.add(
        id.place,
        `<Cite>: ${BIBLIOGRAPHY_FILE} has no entry “${id.value}”.${didYouMean(id.value, known)} Add it there, or cite one of: ${known.join(', ')}.`,
      )
    }
  })
  const ids = [...cited]
  for (const list of lists) setAttribute(list, 'ids', ids)
  return ids
}

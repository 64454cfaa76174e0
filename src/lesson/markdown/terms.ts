/** Which terms of the glossary a lesson uses; an unknown one stops the build. */
import { visit } from 'unist-util-visit'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import type { Properties } from '../checks/components.ts'
import type { Problems } from '../findings/problems.ts'
import { GLOSSARY_FILE, glossary } from '../shelf/glossary.ts'
import { type Component, isComponent, type Root } from '../tree/tree.ts'

/** The ids in the order of their first use. */
export function checkTerms(
  tree: Root,
  properties: ReadonlyMap<Component, Properties>,
  problems: Problems,
): readonly string[] {
  const used = new Set<string>()
  visit(tree, (node) => {
    const id = isComponent(node, 'Term') ? properties.get(node)?.get('id') : undefined
    if (id === undefined || typeof id.value !== 'string') return
    const known = [...glossary().keys()]
    if (known.includes(id.value)) used.add(id.value)
    else {
      problems.add(
        id.place,
        `<Term>: ${GLOSSARY_FILE} has no term “${id.value}”.${didYouMean(id.value, known)} Add it there, or use one of: ${known.join(', ')}.`,
      )
    }
  })
  return [...used]
}

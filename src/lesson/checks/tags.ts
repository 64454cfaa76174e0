/**
 * Tags in lower case. A component's name written so (`<step>`) would be passed to the browser, which shows its content
 * and forgets the rest; so would a tag that HTML doesn't have.
 */
import { visit } from 'unist-util-visit'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import { type Problems, placeOf } from '../findings/problems.ts'
import { isComponent, type Root } from '../tree/tree.ts'
import { COMPONENT_NAMES } from './vocabulary.ts'

/** What prose may need of HTML; the drawing tags of SVG stand in files of their own. */
const TAGS = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br button caption cite code col colgroup data dd del ' +
    'details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label li ' +
    'main map mark math menu meter nav ol output p picture pre progress q rp rt ruby s samp section small source span ' +
    'strong sub summary sup svg table tbody td template tfoot th thead time tr track u ul var video wbr'
  ).split(' '),
)

export function checkTags(tree: Root, problems: Problems): void {
  visit(tree, (node) => {
    if (!isComponent(node) || node.name === null || !/^[a-z]/.test(node.name)) return undefined
    // An element of the author's own has a hyphen in its name.
    if (TAGS.has(node.name) || node.name.includes('-')) return undefined
    const meant = COMPONENT_NAMES.find((name) => name.toLowerCase() === node.name)
    const hint = meant === undefined ? didYouMean(node.name, [...COMPONENT_NAMES, ...TAGS]) : ` Write <${meant}>.`
    problems.add(
      placeOf(node),
      `there is no tag <${node.name}> in HTML; components begin with a capital letter.${hint}`,
    )
    return undefined
  })
}

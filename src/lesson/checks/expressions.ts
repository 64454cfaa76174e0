/** Braces in the text. A lesson computes nothing itself, so `{x | x > 0}` was meant as text: it would fail when drawn. */
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { type Problems, placeOf } from '../findings/problems.ts'
import type { Root } from '../tree/tree.ts'

export function checkExpressions(tree: Root, problems: Problems): void {
  // An author who writes imports knows what braces do.
  if (tree.children.some((node) => node.type === 'mdxjsEsm')) return
  visit(tree, ['mdxFlowExpression', 'mdxTextExpression'], (node) => {
    const expression = node as MdxFlowExpression | MdxTextExpression
    const statement = expression.data?.estree?.body[0]
    if (statement === undefined) return
    const value = statement.type === 'ExpressionStatement' ? statement.expression : null
    if (value?.type === 'Literal' && typeof value.value === 'string') return
    problems.add(
      placeOf(expression),
      `braces hold a value to compute, and a lesson computes nothing itself; found {${expression.value}}. ` +
        'For braces as text write \\{ and \\}; for a formula write $\\{ … \\}$.',
    )
  })
}

/** A lesson needs no import; one that it has all the same must lead somewhere, or the build stops without its line. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { MdxjsEsm } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { type Problems, placeOf } from '../findings/problems.ts'
import type { Root } from '../tree/tree.ts'

export function checkImports(tree: Root, path: string, problems: Problems): void {
  visit(tree, 'mdxjsEsm', (node: MdxjsEsm) => {
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue
      const from = String(statement.source.value)
      if (!from.startsWith('.') || existsSync(resolve(dirname(path), from.replace(/\?.*$/, '')))) continue
      const line = statement.loc?.start.line ?? placeOf(node).line
      problems.add(
        { line, column: (statement.loc?.start.column ?? 0) + 1 },
        `there is no file ${from} to import. Components need no import: take the line out, or correct the name.`,
      )
    }
  })
}

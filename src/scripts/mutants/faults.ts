/** Classic one-line faults over TypeScript's own syntax tree: what a tired author might write. */
import ts from 'typescript'

export interface Fault {
  readonly file: string
  readonly line: number
  readonly says: string
  /** The file's text with the fault in it. */
  readonly text: string
}

const SWAPPED: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
])

const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  ['min max', 'floor ceil', 'some every'].flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ')
    return [[one, other] as const, [other, one] as const]
  }),
)

interface Edit {
  readonly from: number
  readonly to: number
  readonly with: string
}

/** The faults that one node allows; `null` within a type, where nothing runs. */
function editsOf(node: ts.Node, source: ts.SourceFile): readonly Edit[] {
  const over = (target: ts.Node, text: string): Edit => ({ from: target.getStart(source), to: target.end, with: text })
  if (ts.isBinaryExpression(node)) {
    const other = SWAPPED.get(node.operatorToken.kind)
    const joined = node.left.getText(source) + node.right.getText(source)
    // Texts are joined by + too: a minus there is no slip that anybody makes.
    return other === undefined || (other === '-' && /['"`]/.test(joined)) ? [] : [over(node.operatorToken, other)]
  }
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
    const condition = ts.isIfStatement(node) ? node.expression : node.condition
    return [over(condition, `!(${condition.getText(source)})`)]
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [over(node, node.operand.getText(source))]
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    return [over(node, node.operand.getText(source))]
  if (ts.isNumericLiteral(node) && /^\d+$/.test(node.text)) return [over(node, String(Number(node.text) + 1))]
  if (ts.isBigIntLiteral(node)) return [over(node, `${BigInt(node.text.slice(0, -1)) + 1n}n`)]
  const name = ts.isPropertyAccessExpression(node) ? OTHER_NAMES.get(node.name.text) : undefined
  if (ts.isPropertyAccessExpression(node) && name !== undefined) return [over(node.name, name)]
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) return [over(node, 'void 0')]
  if (ts.isReturnStatement(node) && node.expression && node.expression.kind === ts.SyntaxKind.TrueKeyword)
    return [over(node.expression, 'false')]
  if (ts.isReturnStatement(node) && node.expression && node.expression.kind === ts.SyntaxKind.FalseKeyword)
    return [over(node.expression, 'true')]
  return []
}

/** Every fault of a file, in the order of its lines. */
export function faultsOf(file: string, text: string): readonly Fault[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const faults: Fault[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    for (const { from, to, with: put } of editsOf(node, source)) {
      faults.push({
        file,
        line: source.getLineAndCharacterOfPosition(from).line + 1,
        says: `${text.slice(from, to).replace(/\s+/g, ' ').slice(0, 60)}  →  ${put.replace(/\s+/g, ' ').slice(0, 60)}`,
        text: text.slice(0, from) + put + text.slice(to),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return faults
}

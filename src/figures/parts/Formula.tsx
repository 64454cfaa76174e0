import { Index, type JSX } from 'solid-js'
import { type Name, needsGap, type Token } from '../../view/text/notation.ts'

/** A stretch of a formula that is set alike; `off` stretches are struck out. */
interface Piece {
  readonly kind: 'text' | 'letter' | 'lower' | 'upper'
  readonly text: string
  readonly off: boolean
}

/** Tokens as HTML in KaTeX's fonts: letters italic, digits and signs upright, terms of off units struck out. */
export function Formula(props: { readonly tokens: readonly Token[] }): JSX.Element {
  return (
    <span class="math">
      <Index each={groups(piecesOf(props.tokens))}>
        {(group) => (
          // The fragment keeps the choice alive: a term is struck out, or not any more, while its formula stands.
          <>
            {group()[0]?.off ? (
              <s class="math-off">
                <Pieces pieces={group()} />
              </s>
            ) : (
              <Pieces pieces={group()} />
            )}
          </>
        )}
      </Index>
    </span>
  )
}

/** A name alone: italic letter, what stands above and below it. */
export function NameText(props: { readonly name: Name }): JSX.Element {
  return (
    <span class="math">
      <Pieces pieces={namePieces(props.name, false)} />
    </span>
  )
}

function Pieces(props: { readonly pieces: readonly Piece[] }): JSX.Element {
  return <Index each={props.pieces}>{(piece) => <PieceText piece={piece()} />}</Index>
}

function PieceText(props: { readonly piece: Piece }): JSX.Element {
  return (
    <>
      {props.piece.kind === 'text' ? (
        props.piece.text
      ) : props.piece.kind === 'letter' ? (
        <i>{props.piece.text}</i>
      ) : props.piece.kind === 'lower' ? (
        <sub>{props.piece.text}</sub>
      ) : (
        <sup>{props.piece.text}</sup>
      )}
    </>
  )
}

function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = []
  const text = (words: string, off: boolean) => {
    const last = pieces.at(-1)
    if (last?.kind === 'text' && last.off === off) pieces[pieces.length - 1] = { ...last, text: last.text + words }
    else pieces.push({ kind: 'text', text: words, off })
  }
  for (const [place, token] of tokens.entries()) {
    if (token.kind === 'name') {
      const before = tokens[place - 1]
      if (before?.kind === 'number' && needsGap(before.text)) text('\u2009', token.off)
      pieces.push(...namePieces(token.name, token.off))
    } else if (token.kind === 'number') text(token.text, token.off)
    else if (token.kind === 'prefix') text(token.text === '≈' ? '≈ ' : token.text, token.off)
    else text(` ${token.text} `, token.off)
  }
  return pieces
}

function namePieces(name: Name, off: boolean): readonly Piece[] {
  const pieces: Piece[] = [{ kind: 'letter', text: name.base, off }]
  if (name.upper !== '') pieces.push({ kind: 'upper', text: name.upper, off })
  if (name.lower !== '') pieces.push({ kind: 'lower', text: name.lower, off })
  return pieces
}

function groups(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last && last[0]?.off === piece.off) last.push(piece)
    else found.push([piece])
  }
  return found
}

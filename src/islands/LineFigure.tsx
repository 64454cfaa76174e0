import type { JSX } from 'solid-js'
import { FigureBody, type NetworkFigureProps } from './FigureBody.tsx'
import { lineKind } from './line-kind.tsx'

/** The live figure of a network with one input. */
export default function LineFigure(props: NetworkFigureProps): JSX.Element {
  return <FigureBody {...props} kind={lineKind} />
}

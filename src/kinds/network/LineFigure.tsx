import { createComponent, type JSX } from 'solid-js'
import { FigureBody, type NetworkFigureProps } from './FigureBody.tsx'
import { lineKind } from './line-kind.tsx'

/** The network figure of one input. A page without a plane doesn't load one. */
export default function LineFigure(props: NetworkFigureProps): JSX.Element {
  return createComponent(FigureBody, { ...props, kind: lineKind })
}

import { createComponent, type JSX } from 'solid-js'
import type { NetworkFigureProps } from './FigureBody.tsx'
import LineFigure from './LineFigure.tsx'
import { ProgramPart } from './ProgramPart.tsx'

/** The number line of a scene that shows the program in some of its steps. */
export default function LineProgramFigure(props: NetworkFigureProps): JSX.Element {
  return createComponent(LineFigure, { ...props, program: ProgramPart })
}

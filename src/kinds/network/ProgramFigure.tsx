import { createComponent, type JSX } from 'solid-js'
import type { NetworkFigureProps } from './FigureBody.tsx'
import PlaneFigure from './PlaneFigure.tsx'
import { ProgramPart } from './ProgramPart.tsx'

/** The plane of a scene that shows the program in some of its steps: other pages don't load what writes it. */
export default function ProgramFigure(props: NetworkFigureProps): JSX.Element {
  return createComponent(PlaneFigure, { ...props, program: ProgramPart })
}

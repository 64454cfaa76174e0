/**
 * What the site's scripts are cut into. Solid, the engine and what all figures share go into one file: in six they would
 * be a tenth more, as each is packed for itself. What only the network figure needs is a second one, so that a page with a
 * linear program or a folded sheet alone goes without; what is only asked for sometimes stays apart and is loaded then.
 */
const together = /\/node_modules\/solid-js\/|\/src\/(islands|figures|view|engine|network)\//

const named = (names: string): RegExp => new RegExp(`/(${names})\\.tsx?$`)

const apart = named(
  [
    'lp[^/]*|Lp[^/]*|polyhedron|stretch|fold[^/]*|Fold[^/]*|tween',
    'milp[^/]*|Milp[^/]*|optimum|certificate|relaxation',
    'program[^/]*|Program[^/]*|everywhere|explain[^/]*',
    'NumbersPart|Numbers|numbers-table|edit-typed|parse-inequality|typed-number',
    'interaction|pointer|keyboard|edit|edit-row|decimals',
    'overlay-read|key-checks|did-you-mean|engine-worker|thumbnail[^/]*',
  ].join('|'),
)

const network = named(
  'NetworkFigure|FigureBody|figure-model|plane-kind|line-kind|drawing-line|changes|address|line|line-(?!facade)[^/]*|NumberLine|Panel|panel|Diagram|diagram|diagram-[^/]*|describe',
)

const program = named('Program|ProgramPart|program|everywhere|explain-program')

const isTogether = (id: string): boolean => together.test(id) && !apart.test(id)

export const figureChunks = [
  { name: 'figure', test: (id: string): boolean => isTogether(id) && !network.test(id) },
  { name: 'network', test: (id: string): boolean => isTogether(id) && network.test(id) },
  {
    name: 'program',
    test: (id: string): boolean => together.test(id) && program.test(id),
  },
]

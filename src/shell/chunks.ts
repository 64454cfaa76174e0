/**
 * What the site's scripts are cut into. Solid, the engine and what all figures share go into one file: in six they would
 * be a tenth more, as each is packed for itself. What only the network figure needs, or only a number line, is
 * a file of its own, so that pages without them go without; what is only asked for sometimes is loaded then.
 */
const together = /\/node_modules\/solid-js\/|\/src\/(islands|figures|view|engine|network)\//

const named = (names: string): RegExp => new RegExp(`/(${names})\\.tsx?$`)

const apart = named(
  [
    'lp[^/]*|Lp[^/]*|polyhedron|stretch|fold[^/]*|Fold[^/]*|tween',
    'smooth[^/]*|Smooth[^/]*|soften|contours|rows|Rows[^/]*|PlaneShell|[dD]ropout[^/]*',
    'milp[^/]*|Milp[^/]*|optimum|certificate|relaxation|levelset|cell-values',
    'outline|region-words|RegionFigure|program[^/]*|(?:Line)?Program[^/]*|everywhere|explain[^/]*',
    'surface-(?!view)[^/]*|surface|Surface[^/]*',
    'more|More|more-strings|save|save-[^/]*',
    'CheckPart|check|check-strings|idle|verify[^/]*|exact-forward',
    'NumbersPart|Numbers|numbers-table|edit-typed|parse-inequality|typed-number',
    'interaction|pointer|keyboard|islands/knob|edit|edit-row|edit-knob|decimals|forward|slice',
    'overlay-read|key-checks|did-you-mean|engine-(?:client|worker)|transfer|thumbnail[^/]*',
  ].join('|'),
)

const network = named(
  'PlaneFigure|plane-kind|surface-view|FigureBody|figure-model|Knob|view/knob|parameter-names|address|Panel|panel|Diagram|diagram|diagram-[^/]*|describe',
)

const line = named('LineFigure|line-kind|drawing-line|line|line-(?!facade)[^/]*|NumberLine')

const program = named('Program|ProgramPart|program|everywhere|explain-program')

/** Plane over panel: searches, certificates, smooth layers and linear programs. */
const rows = named('rows|Rows[^/]*|PlaneShell')

const surface = named('surface-(?:kind|axes|frame|ground|labels|order|words)|surface|Surface')

const isTogether = (id: string): boolean => together.test(id) && !apart.test(id)

const groups = { network, line }

const grouped = (id: string): boolean => Object.values(groups).some((group) => group.test(id))

/** What every lesson page runs from the start of the deck; the rest is loaded when somebody presents. */
const deck =
  /\/src\/shell\/deck\/(start|controller|asks|deck|surface|reading|settings|url|page|address|scroll-steps|talk-key)\.ts$/

export const figureChunks = [
  { name: 'figure', test: (id: string): boolean => deck.test(id) || (isTogether(id) && !grouped(id)) },
  ...Object.entries(groups).map(([name, group]) => ({
    name,
    test: (id: string): boolean => isTogether(id) && group.test(id),
  })),
  { name: 'rows', test: (id: string): boolean => together.test(id) && rows.test(id) },
  { name: 'program', test: (id: string): boolean => together.test(id) && program.test(id) },
  { name: 'surface', test: (id: string): boolean => together.test(id) && surface.test(id) },
]

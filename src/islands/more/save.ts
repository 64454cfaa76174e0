/**
 * A figure's drawing as a file: an SVG that needs nothing beside it, its look written into its elements, its fonts embedded,
 * on light paper whatever the page's theme is; and a PNG of that, twice as large.
 */
import { fontFaces, type TypedText } from './save-fonts.ts'
import { asOnPaper, copyOf } from './save-look.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Pixels of the PNG for each px on the page. */
const DENSITY = 2

export interface PictureSpec {
  readonly kind: 'svg' | 'png'
  /** Without the ending. */
  readonly name: string
}

/** Saves what `.fig-plane` shows and returns the file's name. Throws, in words, what the browser refuses. */
export async function savePicture(root: HTMLElement, { kind, name }: PictureSpec): Promise<string> {
  const { svg, texts } = drawingOf(root)
  const faces = await fontFaces(texts)
  if (faces !== '') {
    const style = document.createElementNS(SVG, 'style')
    style.textContent = faces
    svg.insertBefore(style, svg.querySelector('rect'))
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`
  const vector = new Blob([text], { type: 'image/svg+xml' })
  const file = `${name}.${kind}`
  download(kind === 'svg' ? vector : await pixelsOf(vector, svg), file)
  return file
}

/** The drawings of the figure where they stand, on paper, with the figure's words as title and description. */
function drawingOf(root: HTMLElement): { svg: SVGSVGElement; texts: readonly TypedText[] } {
  const plane = root.querySelector('.fig-plane')
  const drawings = [...(plane?.querySelectorAll<SVGSVGElement>('svg') ?? [])].filter(
    (drawing) => !drawing.parentElement?.closest('svg'),
  )
  if (!plane || drawings.length === 0) throw new Error('this figure has no drawing now.')
  const frame = plane.getBoundingClientRect()
  const [width, height] = [Math.round(frame.width), Math.round(frame.height)]
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('xmlns', SVG)
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  const title = root.getAttribute('aria-label') ?? ''
  svg.append(withText('title', title), withText('desc', root.querySelector('.fig-description')?.textContent ?? ''))
  const texts: TypedText[] = []
  asOnPaper(() => {
    const paper = document.createElementNS(SVG, 'rect')
    paper.setAttribute('width', String(width))
    paper.setAttribute('height', String(height))
    paper.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor)
    svg.append(paper)
    for (const drawing of drawings) {
      const copy = copyOf(drawing, (text) => texts.push(text))
      const place = drawing.getBoundingClientRect()
      copy.setAttribute('x', String(place.left - frame.left))
      copy.setAttribute('y', String(place.top - frame.top))
      copy.setAttribute('width', String(place.width))
      copy.setAttribute('height', String(place.height))
      copy.setAttribute('overflow', 'visible')
      svg.append(copy)
    }
  })
  return { svg, texts }
}

function withText(tag: 'title' | 'desc', text: string): Element {
  const element = document.createElementNS(SVG, tag)
  element.textContent = text
  return element
}

async function pixelsOf(vector: Blob, svg: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(vector)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = DENSITY * Number(svg.getAttribute('width'))
    canvas.height = DENSITY * Number(svg.getAttribute('height'))
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('it has no canvas to draw on.')
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    const pixels = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!pixels) throw new Error('it writes no PNG.')
    return pixels
  } finally {
    URL.revokeObjectURL(address)
  }
}

function download(content: Blob, file: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

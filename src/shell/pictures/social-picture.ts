/**
 * The picture that others show beside a link: title and lead in the site's own type, and the lesson's network. Letters
 * are drawn as outlines, since the machine that builds the site has none of the fonts.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'
import sharp from 'sharp'
import { SOCIAL_SIZE } from './social-size.ts'

const MARGIN = 72
const PICTURE = 486

export interface SocialWords {
  readonly title: string
  readonly lead: string
  readonly site: string
}

/** `drawing` is the content of a thumbnail's svg, in a square of `size`. */
export interface Drawing {
  readonly markup: string
  readonly size: number
}

export function socialSvg({ title, lead, site }: SocialWords, drawing: Drawing | null): string {
  const { width, height } = SOCIAL_SIZE
  const measure = drawing === null ? width - 2 * MARGIN : width - PICTURE - 3 * MARGIN + 24
  const ink = token('ink')
  const titleLines = fitted(title, measure)
  const top = 190
  const leadTop = top + titleLines.lines.length * titleLines.size * 1.15 + 18
  const leadLines = shortened(wrap(font(400), lead, 31, measure), Math.floor((height - MARGIN - leadTop) / 42))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${style()}</style>`,
    `<rect width="${width}" height="${height}" fill="${token('paper')}"/>`,
    outline(font(600), site, { x: MARGIN, y: 104, size: 27 }, ink),
    ...titleLines.lines.map((line, index) =>
      outline(
        font(600),
        line,
        { x: MARGIN, y: top + (index + 0.8) * titleLines.size * 1.15, size: titleLines.size },
        ink,
      ),
    ),
    ...leadLines.map((line, index) =>
      outline(font(400), line, { x: MARGIN, y: leadTop + (index + 0.8) * 42, size: 31 }, token('ink-2')),
    ),
    drawing === null ? '' : placed(drawing),
    '</svg>',
  ].join('')
}

export async function png(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer())
}

function placed({ markup, size }: Drawing): string {
  const { width, height } = SOCIAL_SIZE
  const x = width - PICTURE - MARGIN
  return `<svg x="${x}" y="${(height - PICTURE) / 2}" width="${PICTURE}" height="${PICTURE}" viewBox="0 0 ${size} ${size}">${markup}</svg>`
}

/** The largest size at which the title takes three lines at most. */
function fitted(title: string, measure: number): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of [68, 60, 52]) {
    const lines = wrap(font(600), title, size, measure)
    if (lines.length <= 3) return { size, lines }
  }
  return { size: 44, lines: wrap(font(600), title, 44, measure).slice(0, 4) }
}

function wrap(face: Font, text: string, size: number, measure: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(face, longer, size) <= measure) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Whole words, and a sign that more would follow. */
function shortened(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines
  return lines.slice(0, most).map((line, index) => (index < most - 1 ? line : `${line.replace(/\s\S+$/, '')} …`))
}

function widthOf(face: Font, text: string, size: number): number {
  return (face.layout(text).advanceWidth * size) / face.unitsPerEm
}

interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Fonts count upwards, pictures downwards. */
function outline(face: Font, text: string, { x, y, size }: Place, fill: string): string {
  const { glyphs, positions } = face.layout(text)
  const scale = size / face.unitsPerEm
  let advance = 0
  const paths = glyphs.map((glyph, index) => {
    const at = advance
    advance += positions[index]?.xAdvance ?? 0
    return `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`
  })
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}

const require = createRequire(import.meta.url)
const faces = new Map<number, Font>()

function font(weight: 400 | 600): Font {
  const known = faces.get(weight)
  if (known) return known
  const file = require.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`)
  const face = openSync(file) as Font
  faces.set(weight, face)
  return face
}

let tokens: string | null = null

/** The colour that the style sheet gives in the light theme. */
function token(name: string): string {
  tokens ??= readFileSync('src/shell/tokens.css', 'utf8')
  const value = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6})`, 'i').exec(tokens)?.[1]
  if (value === undefined) throw new Error(`src/shell/tokens.css: expected the colour --${name}, found none.`)
  return value
}

/** What plane.css says of a thumbnail, in the little that picture libraries read: no variables, no layers. */
function style(): string {
  const tints = [0, 1, 2, 3, 4, 5].map(
    (tint) => `.tint-${tint}{fill:${token(`tint-${tint}`)};stroke:${token(`tint-${tint}`)};stroke-width:.5}`,
  )
  const units = [1, 2, 3, 4, 5, 6, 7, 8].map((slot) => `.u${slot}{stroke:${token(`u${slot}`)}}`)
  return [
    ...tints,
    ...units,
    `.plane-current{fill:${token('paper-lit')}}`,
    '.plane-lines path,.plane-ticks path,.line-curves path{fill:none}',
    `.line-curves path{stroke:${token('ink')}}`,
  ].join('')
}

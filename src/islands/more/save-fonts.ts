/** The fonts that a drawing's text is set in, taken from the page's own style sheets and files, as data. */

export interface TypedText {
  readonly text: string
  /** As computed: several families, the first that is there counts. */
  readonly family: string
  readonly style: string
  readonly weight: number
}

/**
 * `@font-face` rules with the files in them. A file that can't be had is left out: the text keeps the names of the other
 * families, and is set in the next of them.
 */
export async function fontFaces(texts: readonly TypedText[]): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) => facesIn(sheet))
  const needed = faces.filter((face) => texts.some((text) => sets(face, text)))
  const rules = await Promise.all(needed.map((face) => ruleOf(face).catch(() => '')))
  return rules.join('\n')
}

function facesIn(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return facesAmong(sheet.cssRules)
  } catch {
    // A sheet of an extension's: its rules are not ours to read.
    return []
  }
}

function facesAmong(rules: CSSRuleList): readonly CSSFontFaceRule[] {
  return [...rules].flatMap((rule): readonly CSSFontFaceRule[] => {
    if (rule instanceof CSSFontFaceRule) return [rule]
    if (rule instanceof CSSImportRule) return rule.styleSheet ? facesIn(rule.styleSheet) : []
    return rule instanceof CSSGroupingRule ? facesAmong(rule.cssRules) : []
  })
}

const bare = (family: string): string => family.trim().replace(/^["']|["']$/g, '')

/** Is it the face that a text asks for first, and does it have any of its letters? */
function sets({ style }: CSSFontFaceRule, text: TypedText): boolean {
  const [light = 400, bold = light] = (style.getPropertyValue('font-weight') || '400')
    .replace('normal', '400')
    .replace('bold', '700')
    .split(' ')
    .map(Number)
  return (
    bare(style.getPropertyValue('font-family')) === bare(text.family.split(',')[0] ?? '') &&
    (style.getPropertyValue('font-style') || 'normal') === text.style &&
    light <= text.weight &&
    text.weight <= bold &&
    [...text.text].some((letter) => reaches(style.getPropertyValue('unicode-range'), letter.codePointAt(0) ?? 0))
  )
}

/** `U+0-FF, U+131, U+4??`: is the letter among them? Without a range every letter is. */
function reaches(ranges: string, letter: number): boolean {
  if (ranges === '') return true
  return ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-')
    const [low, high] = [from.replaceAll('?', '0'), to.replaceAll('?', 'F')].map((each) => Number.parseInt(each, 16))
    return low !== undefined && high !== undefined && low <= letter && letter <= high
  })
}

async function ruleOf(face: CSSFontFaceRule): Promise<string> {
  const source = face.style.getPropertyValue('src')
  const file = /url\(["']?([^"')]+)["']?\)/.exec(source)?.[1]
  if (file === undefined) return ''
  const response = await fetch(new URL(file, face.parentStyleSheet?.href ?? document.baseURI))
  if (!response.ok) return ''
  const data = await asData(await response.blob())
  const kept = ['font-family', 'font-style', 'font-weight', 'unicode-range'].flatMap((name) => {
    const value = face.style.getPropertyValue(name)
    return value === '' ? [] : [`${name}: ${value}`]
  })
  return `@font-face { ${kept.join('; ')}; src: url("${data}") format("woff2") }`
}

function asData(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

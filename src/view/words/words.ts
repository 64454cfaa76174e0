/**
 * The words of the interface. English stands in the source, in sections, and is what there is to say; another language is a
 * file of data, `content/languages/de.yaml`, and where it says nothing, English does. The server is told a language's words
 * when a page begins; the page hands its scripts the sections that they need, as data. No script has a second language in it.
 */

/** The language of the sections in the source. */
export const ENGLISH = 'en'

export interface Words {
  readonly [key: string]: string | Words
}

/** The same keys, with any text. */
type Said<English> = { readonly [Key in keyof English]: English[Key] extends string ? string : Said<English[Key]> }

const names = new WeakMap<object, string>()

/** English words that are needed together. `name` is where a language's file has them; a dot leads one deeper. */
export function section<const English extends Words>(name: string, english: English): Said<English> {
  names.set(english, name)
  return english as Said<English>
}

export function sectionName(english: object): string {
  const name = names.get(english)
  if (name === undefined) throw new Error('expected words that section() has named, found other ones')
  return name
}

/** Of a language, what each section says of its own. */
type Sections = ReadonlyMap<string, Words>

const told = new Map<string, Sections>()
let filledIn = new WeakMap<Sections, Map<object, Words>>()

/** Makes a language's words known to all that is drawn from here on. A section that says nothing is there and empty. */
export function tell(language: string, sections: Sections): void {
  told.set(language, sections)
  filledIn = new WeakMap()
}

/** A section in a language; without one, or where it says nothing, in English. */
export function wordsIn<English extends Words>(language: string | undefined, english: English): English {
  if (language === undefined || language === ENGLISH) return english
  const sections = sectionsIn(language)
  const made = filledIn.get(sections) ?? new Map<object, Words>()
  filledIn.set(sections, made)
  const known = made.get(english)
  if (known !== undefined) return known as English
  const own = sections.get(sectionName(english)) ?? readAgain(language, sectionName(english))
  if (own === undefined) throw untold(language, sectionName(english), [...sections.keys()])
  const filled = filledUp(english, own)
  made.set(english, filled)
  return filled as English
}

/** English with what a language says in the place of it. Keys that English hasn't are left out. */
function filledUp(english: Words, own: Words): Words {
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => {
      const said = own[key]
      if (typeof text === 'string') return [key, typeof said === 'string' ? said : text]
      return [key, filledUp(text, typeof said === 'object' ? said : {})]
    }),
  )
}

function sectionsIn(language: string): Sections {
  const known = told.get(language) ?? (typeof document === 'undefined' ? undefined : readPage(language))
  if (known === undefined) throw untold(language, 'any section', [])
  told.set(language, known)
  return known
}

function untold(language: string, name: string, found: readonly string[]): Error {
  return new Error(
    `expected the words of “${name}” in “${language}”, found ${found.join(', ') || 'none'}: a page hands them to its scripts with <PageWords>, and the server is told them with speak()`,
  )
}

/** The page may still have been arriving when it was read first. */
function readAgain(language: string, name: string): Words | undefined {
  if (typeof document === 'undefined') return undefined
  const whole = readPage(language)
  told.set(language, whole)
  return whole.get(name)
}

/** What `<PageWords>` wrote; it may have done so in several places. */
function readPage(language: string): Sections {
  const written = [...document.querySelectorAll<HTMLElement>('script[data-words]')]
  return new Map(
    written
      .filter((script) => script.dataset.words === language)
      .flatMap((script) => Object.entries(JSON.parse(script.textContent ?? '{}') as Readonly<Record<string, Words>>)),
  )
}

/** What a page's scripts are told, as JSON that can stand in a script element: `<` would let a text end it. */
export function wordsJson(language: string, sections: readonly string[]): string {
  const all = sectionsIn(language)
  const wanted = sections.map((name) => {
    const own = all.get(name)
    if (own === undefined) throw untold(language, name, [...all.keys()])
    return [name, own] as const
  })
  return JSON.stringify(Object.fromEntries(wanted)).replaceAll('<', '\\u003c')
}

/** A text with `{…}` filled in. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}

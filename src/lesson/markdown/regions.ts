/**
 * Code in prose is cut from the source itself. A region stands between two comments, of whatever language; the
 * second may leave the name out, and then ends the region that began last:
 *
 *     // #region clip            # region: clip
 *     …                          …
 *     // #endregion clip         # endregion
 */

export class RegionError extends Error {}

const MARK = /^\s*(?:\/\/|#|\/\*|<!--|--|%)\s*#?(?<end>end)?region:?(?:\s+(?<name>[\w-]+))?\s*(?:\*\/|-->)?\s*$/

/** `begin` and `end` are the lines of the marks, from 0; `end` is null where none came. */
interface Region {
  readonly name: string
  readonly begin: number
  end: number | null
}

/** The lines of the region, without their common indent and without marks of other regions. */
export function cutRegion(source: string, name: string, file: string): string {
  const lines = source.split(/\r?\n/)
  const regions = findRegions(lines)
  const [region, second] = regions.filter((each) => each.name === name)
  if (region === undefined) throw new RegionError(`${file} has no region “${name}”. ${known(regions)}`)
  const place = `${file}:${region.begin + 1}`
  if (second !== undefined) {
    throw new RegionError(`${place} and ${second.begin + 1} both begin a region “${name}”. Keep one.`)
  }
  if (region.end === null) {
    throw new RegionError(
      `${place} begins the region “${name}”, and nothing after it ends it. Add “#endregion ${name}”.`,
    )
  }
  const inside = lines.slice(region.begin + 1, region.end).filter((line) => !MARK.test(line))
  if (inside.every((line) => line.trim() === '')) {
    throw new RegionError(`${place}: the region “${name}” is empty. Put code between its marks.`)
  }
  return unindent(inside)
}

function findRegions(lines: readonly string[]): readonly Region[] {
  const regions: Region[] = []
  for (const [line, text] of lines.entries()) {
    const mark = MARK.exec(text)?.groups
    if (mark === undefined) continue
    const { name } = mark
    if (mark.end === undefined) {
      if (name !== undefined) regions.push({ name, begin: line, end: null })
    } else {
      const open = regions.findLast((each) => each.end === null && (name === undefined || each.name === name))
      if (open !== undefined) open.end = line
    }
  }
  return regions
}

function known(regions: readonly Region[]): string {
  const names = new Set(regions.map((each) => each.name))
  return names.size === 0
    ? 'It marks none; write “#region name” and “#endregion name” in comments round the lines.'
    : `It marks: ${[...names].join(', ')}.`
}

function unindent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const common = Math.min(...indents)
  return lines
    .map((line) => line.slice(common))
    .join('\n')
    .replace(/^\n+|\s+$/g, '')
}

/**
 * Code in prose is cut from the source itself. A region stands between two comments, of whatever language:
 *
 *     // #region clip
 *     …
 *     // #endregion clip
 */

export class RegionError extends Error {}

const MARK = /#(end)?region\s+([\w-]+)\s*(?:\*\/|-->)?\s*$/

/** The lines of the region, without their common indent and without marks of other regions. */
export function cutRegion(source: string, region: string, file: string): string {
  const lines = source.split(/\r?\n/)
  const marks = lines.map((line) => MARK.exec(line))
  const places = (end: boolean) =>
    marks.flatMap((mark, line) => (mark?.[2] === region && (mark[1] !== undefined) === end ? [line] : []))
  const begins = places(false)
  const ends = places(true)
  const [begin] = begins
  const [end] = ends
  if (begin === undefined) throw new RegionError(`${file} has no region “${region}”. ${named(marks)}`)
  if (begins.length > 1 || ends.length > 1) {
    const twice = (begins.length > 1 ? begins : ends).map((line) => line + 1).join(' and ')
    throw new RegionError(`${file} marks the region “${region}” twice, in the lines ${twice}. Keep one.`)
  }
  if (end === undefined || end < begin) {
    throw new RegionError(
      `${file}:${begin + 1} begins the region “${region}”, and nothing after it ends it. Add “#endregion ${region}”.`,
    )
  }
  const inside = lines.slice(begin + 1, end).filter((_, index) => marks[begin + 1 + index] === null)
  if (inside.every((line) => line.trim() === '')) {
    throw new RegionError(`${file}:${begin + 1}: the region “${region}” is empty. Put code between its marks.`)
  }
  return unindent(inside)
}

function named(marks: readonly (RegExpExecArray | null)[]): string {
  const names = new Set(marks.flatMap((mark) => (mark?.[2] === undefined ? [] : [mark[2]])))
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

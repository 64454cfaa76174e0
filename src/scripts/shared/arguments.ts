/** Reads a command line strictly: what isn't known is an error, and nothing may be said twice. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export interface Arguments {
  readonly files: readonly string[]
  readonly flags: ReadonlyMap<string, string>
}

/** Every flag takes a value, `--flag=value` or `--flag value`; the value may begin with a minus, but not with two. */
export function parseArguments(args: readonly string[], known: readonly string[]): Arguments {
  const files: string[] = []
  const flags = new Map<string, string>()
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith('-') || arg === '-') {
      files.push(arg)
      continue
    }
    const equals = arg.indexOf('=')
    const name = equals < 0 ? arg : arg.slice(0, equals)
    if (!known.includes(name)) throw new UsageError(`unknown flag ${name}: expected one of ${known.join(', ')}`)
    if (flags.has(name)) throw new UsageError(`${name} is given twice`)
    const value = equals < 0 ? rest.shift() : arg.slice(equals + 1)
    if (value === undefined || value === '' || value.startsWith('--')) throw new UsageError(`${name} has no value`)
    flags.set(name, value)
  }
  return { files, flags }
}

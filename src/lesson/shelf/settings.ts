/**
 * The settings of the site, in one place: `content/site.json`. The environment wins over the file, so that a host can
 * say where it serves the site, and a fork says where its source is, without an edit.
 */
import { z } from 'astro/zod'
import file from '../../../content/site.json' with { type: 'json' }

export const SETTINGS_FILE = 'content/site.json'

const schema = z.strictObject({
  /** What the site calls itself. */
  name: z.string().min(1),
  /** The sentence that it teaches. */
  claim: z.string().min(1),
  /** Whom to name in a citation. */
  author: z.string().min(1),
  /** The origin that serves it, `https://someone.github.io`. Empty: any host, and no absolute addresses. */
  site: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://someone.github.io' })
    .or(z.literal('')),
  /** The path there, `/nested-inequalities/`. */
  base: z.string().regex(/^\/(?:[\w.~-]+\/?)*$/, 'expected a path such as /nested-inequalities/'),
  /** Where the source is, `https://github.com/someone/nested-inequalities`. Empty: no “edit this page”. */
  repository: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://github.com/someone/name' })
    .or(z.literal('')),
  branch: z.string().min(1),
})

export type Settings = z.infer<typeof schema>

type Environment = Readonly<Record<string, string | undefined>>

/** SITE, BASE, REPOSITORY and BRANCH of the environment replace what the file says. */
export function readSettings(value: unknown, environment: Environment): Settings {
  const { SITE, BASE, REPOSITORY, BRANCH } = environment
  const given = Object.entries({ site: SITE, base: BASE, repository: REPOSITORY, branch: BRANCH })
  const wins = Object.fromEntries(given.filter(([, each]) => each !== undefined && each !== ''))
  const result = schema.safeParse({ ...(value as object), ...wins })
  if (result.success) {
    const { base } = result.data
    return { ...result.data, base: base.endsWith('/') ? base : `${base}/` }
  }
  const problems = result.error.issues.map((issue) => {
    const key = issue.path.join('.')
    const from = key in wins ? `the environment variable ${key.toUpperCase()}` : SETTINGS_FILE
    return `${from}: ${key === '' ? '' : `“${key}”: `}${issue.message}; found ${JSON.stringify({ ...(value as Record<string, unknown>), ...wins }[key]) ?? 'nothing'}.`
  })
  throw new Error(problems.join('\n'))
}

export const settings = readSettings(file, process.env)

/** Where a file of the project is edited; nothing if the settings don't say where the source is. */
export function editAddress(path: string, { repository, branch }: Settings = settings): string | null {
  return repository === '' ? null : `${repository.replace(/\/$/, '')}/edit/${branch}/${path}`
}

/** Checks one lesson just as the build reads it, and gives back all that is wrong instead of stopping. */
import { parseFrontmatter } from '@astrojs/markdown-remark'
import { VFileMessage } from 'vfile-message'
import { type Finding, findingsOf, relativePath } from '../findings/problems.ts'
import { lessonMarkdown } from '../markdown/markdown.ts'
import { frontmatterProblems } from '../shelf/frontmatter.ts'

/** `path` may be absolute; findings name it from the project's folder on. */
export async function checkLesson(text: string, path: string): Promise<readonly Finding[]> {
  return [...frontmatterProblems(text, relativePath(path)), ...(await bodyFindings(text, path))]
}

export async function bodyFindings(text: string, path: string): Promise<readonly Finding[]> {
  let content = text
  let frontmatter: Record<string, unknown> = {}
  try {
    ;({ content, frontmatter } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' }))
  } catch {
    // The check of the frontmatter has said it already, with its place.
    content = text.replace(/^---\r?\n[\s\S]*?\n---/, (block) => block.replace(/[^\n]/g, ' '))
  }
  renderer ??= await makeRenderer()
  try {
    await renderer.process(content, path, frontmatter)
    return []
  } catch (error) {
    const findings = findingsOf(error)
    if (findings !== null) return findings
    if (error instanceof VFileMessage) return [syntaxFinding(error, relativePath(path), content)]
    throw error
  }
}

type Renderer = Awaited<ReturnType<typeof makeRenderer>>

let renderer: Renderer | null = null

async function makeRenderer() {
  const made = lessonMarkdown.createMdxRenderer?.(
    { syntaxHighlight: false, gfm: true, smartypants: true },
    { optimize: false, srcDir: new URL(`file://${process.cwd()}/src/`) },
  )
  if (made === undefined) throw new Error('Expected a Markdown processor that reads MDX, found one that does not.')
  return await made
}

/** MDX stops at the first thing that it can't read; what it says is made to look like the rest. */
function syntaxFinding(error: VFileMessage, name: string, text: string): Finding {
  const { reason } = error
  // Of a tag that is never closed the parser names the place in its text only.
  const [, openLine, openColumn] = /\((\d+):(\d+)-/.exec(reason) ?? []
  const line = error.line ?? openLine ?? 1
  const column = error.column ?? openColumn ?? 1
  return `${name}:${line}:${column}: MDX can't read this: ${reason.replace(/\.?$/, '.')}${hint(reason, text.split('\n')[Number(line) - 1] ?? '')}`
}

function hint(reason: string, written: string): string {
  if (/acorn|expression/i.test(reason)) return ` ${bracesHint(written)}`
  if (/before name|in name|U\+003[0-9C]/.test(reason))
    return ' “<” begins a tag; for less than write &lt;, or put it in $…$.'
  if (/closing tag|end-tag/i.test(reason))
    return ' Each <Tag> needs its </Tag>, in the right order, with empty lines round blocks.'
  if (/in attribute/.test(reason)) return ' A value stands in quotes, name="…", or in braces.'
  return ''
}

function bracesHint(written: string): string {
  if (/[{,]\s*(?:bias|weight)\.\d/.test(written)) return "A key with points in it stands in quotes: 'bias.1.2': 3."
  if (/=\{\s*[\w'"]+\s*:/.test(written)) return 'An object has braces of its own inside those: at={{ layer: 1 }}.'
  return 'Braces hold a value; for a brace as text write \\{.'
}

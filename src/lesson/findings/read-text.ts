/** Reads a file that an author wrote, and says in words what is wrong with it as a file. */
import { readFileSync, statSync } from 'node:fs'

/** More than any hand-written lesson or any network that can still be drawn. */
export const LARGEST_FILE = 4_000_000

export type Text = { readonly text: string } | { readonly problem: string }

export function readText(path: string): Text {
  const { size } = statSync(path)
  if (size > LARGEST_FILE) {
    const found = `${(size / 1e6).toFixed(1)} MB`
    return {
      problem: `the file has ${found}; expected at most ${LARGEST_FILE / 1e6} MB. Take a smaller network, or cut the lesson in two.`,
    }
  }
  return decode(readFileSync(path))
}

export function decode(bytes: Uint8Array): Text {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return wrongEncoding('UTF-16')
  try {
    // The decoder drops a byte order mark of UTF-8.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? wrongEncoding('bytes that are no text') : { text }
  } catch {
    return wrongEncoding('another encoding')
  }
}

function wrongEncoding(found: string): Text {
  return { problem: `expected text in UTF-8, found ${found}. Save the file again with the encoding UTF-8.` }
}

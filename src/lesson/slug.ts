/** `02-one-layer/index.mdx` lives at `one-layer`. */
export function slugOf(entry: string): string {
  return (entry.split('/')[0] ?? entry).replace(/^\d+-/, '')
}

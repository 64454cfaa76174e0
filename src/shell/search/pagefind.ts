/** The parts of Pagefind's browser interface that the search uses. */
export interface PagefindPart {
  readonly title: string
  readonly url: string
  /** HTML, with the words that were looked for in `<mark>`. */
  readonly excerpt: string
}

export interface PagefindPage {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly sub_results: readonly PagefindPart[]
}

export interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>
  readonly debouncedSearch: (
    text: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<PagefindPage> }[] } | null>
}

let loaded: Promise<Pagefind> | null = null

/** It is written after the build, so the bundler doesn't know it. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= import(/* @vite-ignore */ `${import.meta.env.BASE_URL}pagefind/pagefind.js`).then(
    async (module: Pagefind) => {
      await module.options({ excerptLength: 24 })
      return module
    },
  )
  return loaded
}

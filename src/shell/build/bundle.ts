/** What the plugins of the build ask of a bundle. */

/** As much of a chunk or an asset as they look at. */
export type Bundle = Readonly<
  Record<string, { readonly type: 'chunk' | 'asset'; readonly moduleIds?: readonly string[] }>
>

/** The files that went into its chunks, without what comes after a `?`. */
export const modulesOf = (bundle: Bundle): readonly string[] =>
  Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds.map((id) => id.replace(/\?.*$/, '')))

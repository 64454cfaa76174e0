/** Whether this window holds a talk: what the page asks before it loads anything of it. */

/** Where a talk is kept in the tab's own store. */
export const talkKey = (): string => `talk:${location.pathname}`

/** True in a picture of the page inside another page, which must not take that page's talk for its own. */
export const isEmbedded = (): boolean => window.parent !== window

export function hasTalk(): boolean {
  try {
    return !isEmbedded() && sessionStorage.getItem(talkKey()) !== null
  } catch {
    return false
  }
}

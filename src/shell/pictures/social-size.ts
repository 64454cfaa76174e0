/** What sites that show a picture beside a link ask for. */
export const SOCIAL_SIZE = { width: 1200, height: 630 } as const

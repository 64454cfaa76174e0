/** The page about the site. Its text is Markdown, in which code is a key to press. */
import { section } from '../words.ts'

export const aboutStrings = section('about', {
  lead: 'One idea, taught so that it stays: a stack of ReLU layers is a set of nested linear inequalities.',
  text: `## Whose idea it is

The idea comes from a short post by {author}, [“{title}”]({post}) ({year}). The lessons carry it further. Where the post slips they say so, and let you try why.

## What is exact

The figures run an exact engine. It cuts the window into cells with rational arithmetic, so a corner is the corner and not something near it. Every count, inequality and formula in a lesson is asked of the same engine when the site is built. A number in a network means the decimal that it prints as: 0.1 is one tenth. All counts are counts in the window that you see.

## Teach from it

Every lesson is also a deck of slides. Press \`P\`, or the button under the figure: the figure stays alive and keeps its state. Arrow keys step, \`F\` fills the screen, \`?\` shows the other keys, and \`Esc\` leads back to the paragraph that you came from.

## What you may do with it

The code is under the [MIT licence]({code}). The lessons, their networks and pictures are under [Creative Commons Attribution 4.0]({content}): copy them, change them, teach from them, and name where they come from. The fonts, Source Serif, Source Sans and KaTeX’s own, are under the SIL Open Font License.

The site asks no other host for anything, sets no cookie and counts no visitor.
`,
})

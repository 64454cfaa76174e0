/** What a new lesson and a new network begin with. The lesson is whole: it passes the checker as it is. */

export const STARTER_NETWORK = {
  title: 'Two lines',
  inputs: ['x', 'y'],
  box: [
    [-3, 3],
    [-3, 3],
  ],
  layers: [
    {
      weights: [
        [1, 1],
        [1, -1],
      ],
      bias: [-1, 0],
      activation: 'relu',
    },
    { weights: [[1, -1]], bias: [0], activation: 'linear' },
  ],
}

/** The name that the starter lesson's own network has in its folder. */
export const STARTER_NAME = 'two-lines'

export interface Facts {
  readonly title: string
  readonly order: number
}

export function starterLesson({ title, order }: Facts): string {
  return `---
title: ${JSON.stringify(title)}
lead: Say here, in one sentence, what the reader will see.
order: ${order}
minutes: 5
outcomes:
  - Say here what the reader can do afterwards.
needs: []
draft: false
---

<Scene network="${STARTER_NAME}">

## Two lines, and what they cut

<Step at={{ layer: 1, point: [2, 0.5] }}>

Two units ask two questions. At this point <Unit name="h1" /> is on and <Unit name="h2" /> is on. Their lines cut the
window into <Count layer={1} words /> cells, and this one is where

<Inequalities at={{ point: [2, 0.5] }} />

<Key>Each unit is a line with an on side and an off side.</Key>

<Say>Only you see this, in the presenter's window. Drag the point over a line before you go on.</Say>

</Step>

<Step at={{ point: [-1, -2] }}>

Cross the line of <Unit name="h1" />, and its inequality turns round:

<Inequalities at={{ point: [-1, -2] }} />

<Key>Cross a line, and its inequality turns round.</Key>

</Step>

<Step at={{ point: [-1, -2], 'bias.1.1': 4, select: 'h1' }}>

Change the bias of <Unit name="h1" />, and its line slides over the point. Now the output in this cell is

<Map at={{ point: [-1, -2], 'bias.1.1': 4 }} />

<Key>The bias moves the line.</Key>

</Step>

</Scene>

## What to keep

- Write here what your students should remember.

<Key>One sentence to take home.</Key>
`
}

const WIDTH = 110

/** JSON as a person would write it: what fits on a line stands on one. */
export function networkText(file: Readonly<Record<string, unknown>>): string {
  return `${write(file, '', true)}
`
}

function write(value: unknown, indent: string, open = false): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const list = Array.isArray(value)
  const parts = (inner: string) =>
    list
      ? value.map((each) => write(each, inner))
      : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${write(each, inner)}`)
  const short = list ? `[${parts('').join(', ')}]` : `{ ${parts('').join(', ')} }`
  if (!open && indent.length + short.length <= WIDTH && !short.includes('\n')) return short
  const inner = `${indent}  `
  const [from, to] = list ? '[]' : '{}'
  return `${from}\n${parts(inner)
    .map((part) => inner + part)
    .join(',\n')}\n${indent}${to}`
}

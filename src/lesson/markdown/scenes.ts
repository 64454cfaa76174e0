/** Networks and steps of a lesson: found, checked, folded, and handed to the components as plain properties. */
import type { Node, Parent } from 'mdast'
import { visit } from 'unist-util-visit'
import {
  DEFAULT_FIGURE,
  FIGURE_NAMES,
  figureProblem,
  ownKeysOf,
  ownProblems,
  showProblem,
} from '../../kinds/figures.ts'
import type { Network } from '../../network/network.ts'
import { checkKeyframe, unknownKey } from '../../view/link/key-checks.ts'
import { foldKeyframes } from '../../view/state/parameters.ts'
import type { Keyframe } from '../../view/state/state.ts'
import { cuttingLayerCount } from '../../view/text/units.ts'
import type { Properties } from '../checks/components.ts'
import { specOf } from '../checks/vocabulary.ts'
import { type Problems, placeOf } from '../findings/problems.ts'
import { resultProblem } from '../results/result-check.ts'
import { findNetwork, type NetworkFile } from '../shelf/network-files.ts'
import type { Literal, PlacedLiteral } from '../tree/literal.ts'
import {
  type Component,
  hasChildren,
  isComponent,
  type Root,
  type SlideNode,
  setAttribute,
  toElement,
} from '../tree/tree.ts'

interface Lesson {
  readonly path: string
  readonly properties: ReadonlyMap<Component, Properties>
  readonly problems: Problems
}

/** A step while its scene is being read. */
interface Step {
  readonly slide: string
  readonly patch: Keyframe
  /** Where it stands; a scene without steps has one that stands nowhere. */
  readonly node?: Component
  readonly at?: PlacedLiteral | undefined
}

export function readScenes(tree: Root, lesson: Lesson): void {
  readNetworks(tree, lesson, NOWHERE)
  let scenes = 0
  for (const node of tree.children) {
    if (isComponent(node, 'Scene')) {
      scenes += 1
      readScene(node, `scene-${scenes}`, lesson)
    } else if (node.type === 'lessonSlide') {
      numberSteps(node, null, lesson)
    }
  }
}

const networks = new WeakMap<Component, NetworkFile>()

/** What a component takes from the scene that it stands in. */
interface Around {
  readonly file: NetworkFile | null
  /** The kind of figure: it has keys of its own. */
  readonly figure: string
  /** The scene itself has a mistake, so what is missing in it is no mistake of its own. */
  readonly broken: boolean
}

const NOWHERE: Around = { file: null, figure: DEFAULT_FIGURE, broken: false }

/** Steps that stand in something unknown, perhaps a misspelt scene: what they lack is no mistake of their own. */
const excused = new WeakSet<Component>()

/**
 * Every component that asks about a network gets the file's path: the network that it names, or its scene's.
 * What it asks is asked here already, so that a mistake in it is found with its place.
 */
function readNetworks(parent: Parent, lesson: Lesson, scene: Around): void {
  for (const node of parent.children) {
    const isScene = isComponent(node, 'Scene')
    const around = isScene ? { ...NOWHERE, figure: figureOf(node, lesson) } : scene
    const file = isComponent(node) ? readNetwork(node, lesson, around) : null
    if (scene.broken && isComponent(node, 'Step')) excused.add(node)
    const broken = isScene ? file === null : scene.broken || isUnknown(node, lesson)
    if (hasChildren(node)) readNetworks(node, lesson, isScene ? { ...around, file, broken } : { ...scene, broken })
  }
}

/** A component that the vocabulary doesn't have; its own mistake has been told. */
function isUnknown(node: Node, lesson: Lesson): boolean {
  return isComponent(node) && /^[A-Z]/.test(node.name ?? '') && !lesson.properties.has(node)
}

function figureOf(scene: Component, lesson: Lesson): string {
  const figure = lesson.properties.get(scene)?.get('figure')?.value
  return typeof figure === 'string' ? figure : DEFAULT_FIGURE
}

function readNetwork(node: Component, lesson: Lesson, scene: Around): NetworkFile | null {
  const properties = lesson.properties.get(node)
  const spec = specOf(node.name ?? '')
  if (properties === undefined || spec === null || !('network' in spec.properties)) return null
  const name = properties.get('network')
  const file = name === undefined ? scene.file : found(name, node, lesson)
  if (file === null) {
    const asked = node.attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === 'network')
    if (!asked && node.name !== 'Scene' && !scene.broken) {
      const todo = `Write <${node.name} network="…" …>, or put it into a <Scene>`
      lesson.problems.add(placeOf(node), `<${node.name}> stands outside a <Scene> and names no network. ${todo}.`)
    }
    return null
  }
  networks.set(node, file)
  setAttribute(node, 'file', file.path)
  if (node.name === 'Scene') {
    checkFigure(scene.figure, file.network, node, lesson)
    checkShown(file.network, properties.get('show'), lesson)
  }
  const about = { network: file.network, figure: scene.figure }
  if (checkPatch(about, properties.get('at'), node, lesson)) checkResult(node, properties, file.network, lesson)
  return file
}

function checkFigure(figure: string, network: Network, node: Component, lesson: Lesson): void {
  const problem = figureProblem(figure, network)
  const place = lesson.properties.get(node)?.get('figure')?.place ?? placeOf(node)
  // A name that doesn't exist has been told already, with the closed list of names.
  if (problem !== null && FIGURE_NAMES.includes(figure)) lesson.problems.add(place, `<Scene>: ${problem}`)
}

function checkShown(network: Network, show: PlacedLiteral | undefined, lesson: Lesson): void {
  if (show === undefined) return
  for (const problem of checkKeyframe(network, { show: show.value })) {
    lesson.problems.add(show.place, `<Scene>: ${problem}`)
  }
}

function found(name: PlacedLiteral, node: Component, lesson: Lesson): NetworkFile | null {
  const result = findNetwork(String(name.value), lesson.path)
  if ('network' in result) return result
  if ('finding' in result) lesson.problems.addElsewhere(result.finding)
  else lesson.problems.add(name.place, `<${node.name}>: ${result.problem}`)
  return null
}

function checkResult(node: Component, properties: Properties, network: Network, lesson: Lesson): void {
  const problem = resultProblem(node.name ?? '', network, (name) => properties.get(name)?.value)
  if (problem !== null) lesson.problems.add(placeOf(node), `<${node.name}>: ${problem}`)
}

function readScene(scene: Component, id: string, lesson: Lesson): void {
  const network = networks.get(scene)?.network ?? null
  const figure = figureOf(scene, lesson)
  const base = patchOf(lesson.properties.get(scene)?.get('at'))
  const steps: Step[] = []
  for (const slide of scene.children as unknown as SlideNode[])
    steps.push(...numberSteps(slide, { network, figure, from: steps.length }, lesson))
  const first = (scene.children as unknown as SlideNode[])[0]?.data.hProperties.id
  const all = steps.length > 0 ? steps : [{ slide: String(first), patch: {} }]
  const keyframes = foldKeyframes([base, ...all.map((step) => step.patch)]).slice(1)
  if (network) checkTogether({ network, figure, scene, keyframes, steps }, lesson)
  setAttribute(scene, 'id', id)
  setAttribute(
    scene,
    'steps',
    all.map(({ slide, patch }, index) => ({ slide, patch, keyframe: keyframes[index] ?? {} })) as unknown as Literal,
  )
}

interface Told {
  readonly network: Network
  readonly figure: string
  readonly scene: Component
  readonly keyframes: readonly Keyframe[]
  readonly steps: readonly Step[]
}

/**
 * Words of `show` that make no sense together, told where they were written: at the step that changes what is shown, or the layer
 * below it; or at the scene, if it never comes to what it shows in all of its steps.
 */
function checkTogether({ network, figure, scene, keyframes, steps }: Told, lesson: Lesson): void {
  const own = wordsIn(lesson.properties.get(scene)?.get('show')?.value)
  const problems = keyframes.map((keyframe) => {
    const layer = typeof keyframe.layer === 'number' ? keyframe.layer : cuttingLayerCount(network)
    return showProblem(figure, network, keyframe.show === undefined ? own : wordsIn(keyframe.show), layer)
  })
  for (const [place, { at, node, patch }] of steps.entries()) {
    const problem = problems[place]
    if (problem && patch.show !== undefined && node)
      lesson.problems.add(at?.keys.get('show') ?? placeOf(node), `<Step>: ${problem}`)
  }
  const [problem] = problems
  const show = lesson.properties.get(scene)?.get('show')
  if (problem && show && keyframes.every((keyframe, place) => keyframe.show !== undefined || problems[place]))
    lesson.problems.add(show.place, `<Scene>: ${problem}`)
}

const wordsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : []

/** Gives the steps of a slide their numbers and makes them plain elements. */
function numberSteps(
  slide: SlideNode,
  scene: { readonly network: Network | null; readonly figure: string; readonly from: number } | null,
  lesson: Lesson,
): readonly Step[] {
  const steps: Step[] = []
  const id = String(slide.data.hProperties.id)
  visit(slide, (node) => {
    if (!isComponent(node, 'Step')) return
    const at = lesson.properties.get(node)?.get('at')
    visit(node, (inner) => {
      if (inner !== node && isComponent(inner, 'Step'))
        lesson.problems.add(placeOf(inner), 'This <Step> stands inside another. Close the first one before it.')
    })
    if (scene === null && at !== undefined && !excused.has(node)) {
      lesson.problems.add(
        at.place,
        'This <Step> sets a figure’s state, but stands outside a <Scene>. Put it into one, or drop `at`.',
      )
    }
    if (scene !== null && scene.network === null) checkKeys(scene.figure, at, node, lesson)
    if (scene?.network) checkPatch({ network: scene.network, figure: scene.figure }, at, node, lesson)
    steps.push({ slide: id, patch: patchOf(at), node, at })
    toElement(node, 'div', {
      className: ['step'],
      id: `${id}/${steps.length}`,
      dataStep: String(steps.length),
      ...(scene === null ? {} : { dataSceneStep: String(scene.from + steps.length - 1) }),
    })
  })
  if (steps.length > 0) slide.data.hProperties.dataSteps = String(steps.length)
  return steps
}

/** Without its network a scene's steps can still be asked whether their keys are such as there are. */
function checkKeys(figure: string, at: PlacedLiteral | undefined, node: Component, lesson: Lesson): void {
  for (const key of Object.keys(patchOf(at))) {
    const problem = unknownKey(key, ownKeysOf(figure))
    if (problem !== null) lesson.problems.add(at?.keys.get(key) ?? placeOf(node), `<${node.name}>: ${problem}`)
  }
}

/** Says whether nothing is wrong with it. */
function checkPatch(
  { network, figure }: { readonly network: Network; readonly figure: string },
  at: PlacedLiteral | undefined,
  node: Component,
  lesson: Lesson,
): boolean {
  let right = true
  for (const [key, value] of Object.entries(patchOf(at))) {
    const patch = { [key]: value }
    for (const problem of [
      ...checkKeyframe(network, patch, ownKeysOf(figure)),
      ...ownProblems(figure, network, patch),
    ]) {
      lesson.problems.add(at?.keys.get(key) ?? placeOf(node), `<${node.name}>: ${problem}`)
      right = false
    }
  }
  return right
}

function patchOf(at: PlacedLiteral | undefined): Keyframe {
  const value = at?.value
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Keyframe) : {}
}

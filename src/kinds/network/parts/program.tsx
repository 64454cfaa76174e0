/**
 * The network as nested ifs, in the panel's place: the point's path is open, and follows the point. The whole program,
 * written when it is asked for, can be downloaded.
 */
import { createMemo, type JSX } from 'solid-js'
import { decisionTree } from '../../../engine/ask/everywhere.ts'
import { Program } from '../../../figures/panel/NestedIfs.tsx'
import { programLines } from '../../../view/explain/nested-ifs.ts'
import { programStrings } from '../../../view/words/english/program.ts'
import type { FigureModel } from '../figure-model.ts'

const DOWNLOADS = [
  { name: 'Python', language: 'python', ending: 'py' },
  { name: 'TypeScript', language: 'typescript', ending: 'ts' },
] as const

type Download = (typeof DOWNLOADS)[number]

export function program(props: { readonly model: FigureModel }): JSX.Element {
  const { network, state, hover } = props.model
  const strings = props.model.words(programStrings)
  const tree = createMemo(() => decisionTree(network()))
  const lines = createMemo(() => programLines(network(), state().point, 'python', tree()))
  return (
    <>
      <Program lines={lines()} lit={hover()} strings={strings} />
      <p class="program-downloads">
        <span>{strings.download}</span>
        {DOWNLOADS.map((download) => (
          <button type="button" on:click={() => void save(props.model, download)}>
            {download.name}
          </button>
        ))}
      </p>
    </>
  )
}

async function save(model: FigureModel, { language, ending }: Download): Promise<void> {
  try {
    const text =
      language === 'python'
        ? (await import('../../../view/explain/python.ts')).explainPython(model.complex())
        : (await import('../../../view/explain/typescript.ts')).explainTypeScript(model.complex())
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `network.${ending}`
    link.click()
    URL.revokeObjectURL(address)
  } catch (problem) {
    // A coefficient that the language has no number for, or a part of the site that could not be fetched.
    model.setMessage(problem instanceof Error ? problem.message : String(problem))
  }
}

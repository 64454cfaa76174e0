/** Asks what to make, where somebody can answer. */
import { isCancel, select, text } from '@clack/prompts'

export interface Wish {
  readonly what: 'lesson' | 'network'
  readonly name: string
}

/** Nothing if the author changed their mind. */
export async function askWhat(): Promise<Wish | null> {
  const what = await select({
    message: 'What would you like to make?',
    options: [
      { value: 'lesson' as const, label: 'A lesson', hint: 'a folder with prose, a network and three steps' },
      { value: 'network' as const, label: 'A network', hint: 'a file in content/networks' },
    ],
  })
  if (isCancel(what)) return null
  const name = await text({
    message: what === 'lesson' ? 'What is its title?' : 'What is its name?',
    placeholder: what === 'lesson' ? 'My lesson' : 'my-net',
    validate: (value) => (value?.trim() ? undefined : 'Write at least one letter.'),
  })
  return isCancel(name) ? null : { what, name: name.trim() }
}

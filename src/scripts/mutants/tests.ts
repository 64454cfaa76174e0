/** The unit tests of a copy of the project, kept open in one Vitest: a fault costs the tests that run, and no start. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest, type TestModule, type TestRunResult, type TestSpecification, type Vitest } from 'vitest/node'

/** Tests that build the whole site have to do with every file, and say nothing that others don't. */
const SLOW = ['test/scripts/new-figure.test.ts']
/** How many times as long as without a fault a run may take: the machine may have other work. */
const PATIENCE = 10

interface Change {
  readonly file: string
  readonly before: string
  readonly after: string
}

export class UnitTests {
  readonly #root: string
  readonly #within: readonly string[]
  #vitest: Promise<Vitest>
  /** By test file: milliseconds without a fault. */
  readonly #took = new Map<string, number>()

  /**
   * `root` has to be the current directory: the tests read files by their place in the project. `within` are the folders
   * whose tests are run; none: all.
   */
  constructor(root: string, within: readonly string[]) {
    this.#root = root
    this.#within = within.map((folder) => join(root, folder))
    this.#vitest = opened()
  }

  /** Runs all that have to do with these files; those that fail with no fault planted, by name. */
  async failing(files: readonly string[]): Promise<readonly string[]> {
    const specifications = await this.#related(files)
    const vitest = await this.#vitest
    vitest.config.bail = 0
    const testModules = ofThis(await vitest.runTestSpecifications([...specifications]), specifications)
    vitest.config.bail = 1
    for (const module of testModules) this.#took.set(module.moduleId, module.diagnostic().duration)
    return testModules.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId)
  }

  /** Does a test of the file fail once it is changed? A run that doesn't end has seen the fault too. */
  async see({ file, before, after }: Change): Promise<boolean> {
    const path = join(this.#root, file)
    const put = async (text: string): Promise<void> => {
      writeFileSync(path, text)
      ;(await this.#vitest).invalidateFile(path)
    }
    // Of the fault's own floor first, and of those the quick ones: most faults are seen there.
    const floor = join(this.#root, 'test', file.split('/')[1] ?? '')
    const rank = ({ moduleId }: TestSpecification): number =>
      (moduleId.startsWith(floor) ? 0 : 1e9) + (this.#took.get(moduleId) ?? 0)
    const specifications = [...(await this.#related([file]))].sort((a, b) => rank(a) - rank(b))
    await put(after)
    const isSeen = await this.#fails(specifications)
    await put(before)
    return isSeen
  }

  async close(): Promise<void> {
    await (await this.#vitest).close()
  }

  async #related(files: readonly string[]): Promise<readonly TestSpecification[]> {
    const vitest = await this.#vitest
    vitest.config.related = files.map((file) => join(this.#root, file))
    const related = await vitest.getRelevantTestSpecifications()
    if (this.#within.length === 0) return related
    return related.filter(({ moduleId }) => this.#within.some((folder) => moduleId.startsWith(folder)))
  }

  async #fails(specifications: readonly TestSpecification[]): Promise<boolean> {
    const vitest = await this.#vitest
    const usual = specifications.reduce((sum, { moduleId }) => sum + (this.#took.get(moduleId) ?? 0), 0)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, 30_000 + PATIENCE * usual, null)
    })
    const run = await Promise.race([vitest.runTestSpecifications([...specifications]), late])
    clearTimeout(timer)
    if (run) return ofThis(run, specifications).some((module) => !module.ok())
    await vitest.close()
    this.#vitest = opened()
    return true
  }
}

/** An open Vitest also hands over what earlier runs left: a module that failed then, and isn't run now, says nothing. */
function ofThis({ testModules }: TestRunResult, specifications: readonly TestSpecification[]): readonly TestModule[] {
  const own = new Set(specifications.map(({ moduleId }) => moduleId))
  return testModules.filter(({ moduleId }) => own.has(moduleId))
}

function opened(): Promise<Vitest> {
  return createVitest('test', {
    config: 'test/vitest.config.ts',
    watch: false,
    bail: 1,
    maxWorkers: 1,
    pool: 'threads',
    reporters: [{}],
    silent: true,
    exclude: ['**/node_modules/**', ...SLOW],
    sequence: { sequencer: AsGiven },
    teardownTimeout: 1000,
  })
}

/** Keeps the order that it is given. */
class AsGiven {
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }
}

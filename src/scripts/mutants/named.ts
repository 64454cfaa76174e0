/** Faults that tests once let through, each as it was: a text of the file, and what stands there then. */
export interface NamedFault {
  readonly file: string
  readonly text: string
  readonly put: string
  readonly says: string
}

export const NAMED: readonly NamedFault[] = []

/** What one operator asks of one value. */
export interface Rule {
  test: (value: unknown) => boolean
  /** Looks at an array as it is and not at its elements. */
  whole?: boolean
}

/** Brings a rule on values to a subject: a document through a path, or the element of an array itself. */
export type Lift<Subject> = (rule: Rule) => (subject: Subject) => boolean

export type Maker = (operand: unknown, name: string) => Rule

import { useState } from 'react'
import type { Details } from '../contract/action'
import { CallError } from '../lib/call'
import { say } from '../lib/say'
import { useDo } from '../lib/use-do'

/** A part of the draft, or what follows from the draft as it is. */
export type Change<T> = (edit: Partial<T> | ((before: T) => Partial<T>)) => void

/**
 * What is being edited, beside what the server has of it. What is typed stays, whatever the server answers.
 * @param opened id, or empty for a new one
 * @param wrongField the sentence that names a refused field; empty for any other refusal
 */
export function useSentDraft<T extends object>(
  opened: string,
  blank: T | null,
  wrongField: (draft: T, details: Details) => string | null,
) {
  const [at, setAt] = useState({ id: opened, version: 0 })
  const [draft, setDraft] = useState(blank)
  /** What the server has. */
  const [sent, setSent] = useState<T | null>(null)
  const { busy, run } = useDo((error) => {
    const sentence = draft && wrongField(draft, error.details)
    void say(sentence ? new CallError(error.code, sentence) : error)
  })
  const load = (from: T, version: number) => {
    setDraft(from)
    setSent(from)
    setAt({ id: opened, version })
  }
  const keep = (saved: { id: string; version: number }) => {
    setAt({ id: saved.id, version: saved.version })
    setSent(draft)
  }
  // Two taps may come before the page is drawn anew: each changes what the other has left.
  const change: Change<T> = (edit) =>
    setDraft((before) => before && { ...before, ...(typeof edit === 'function' ? edit(before) : edit) })
  return { ...at, draft, changed: draft !== sent, busy, run, begin: setDraft, load, keep, change }
}

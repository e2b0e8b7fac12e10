import { Base } from './base'

/** Doc: without `maxlength` a field takes 140 characters; -1 is no limit. */
const USUAL_LENGTH = 140
const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal' }

/** What is typed into, as the browser's own field inside. */
class Field<F extends HTMLInputElement | HTMLTextAreaElement> extends Base {
  static observedAttributes = [
    ...['value', 'placeholder', 'placeholder-class', 'type', 'maxlength', 'disabled', 'focus'],
    ...['password', 'auto-height'],
  ]

  constructor(protected readonly field: F) {
    super()
    field.maxLength = USUAL_LENGTH
  }

  /** Named once, where it is typed. */
  override setAttribute(name: string, value: string) {
    if (name === 'aria-label') this.field.setAttribute(name, value)
    else super.setAttribute(name, value)
  }

  connectedCallback() {
    const { field } = this
    if (field.isConnected) return
    this.append(field)
    const detail = () => ({ value: field.value, cursor: field.selectionStart ?? 0 })
    for (const type of ['input', 'focus', 'blur'] as const) {
      field.addEventListener(type, (event) => {
        event.stopPropagation()
        this.tell(type, detail())
      })
    }
    field.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && field instanceof HTMLInputElement)
        this.tell('confirm', detail())
    })
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null) {
    const { field } = this
    if (name === 'value') {
      if (field.value !== (value ?? '')) field.value = value ?? ''
    } else if (name === 'type') {
      field.inputMode = KEYBOARDS[value ?? ''] ?? 'text'
    } else if (name === 'maxlength') {
      field.maxLength = Number(value ?? USUAL_LENGTH)
    } else if (name === 'disabled') {
      field.disabled = value !== null
    } else if (name === 'focus') {
      if (value !== null) field.focus()
    } else if (value === null) {
      field.removeAttribute(name)
    } else {
      field.setAttribute(name, value)
    }
  }
}

export class Input extends Field<HTMLInputElement> {
  constructor() {
    super(document.createElement('input'))
  }
}

export class TextArea extends Field<HTMLTextAreaElement> {
  constructor() {
    super(document.createElement('textarea'))
  }
}

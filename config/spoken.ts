const WORDS = {
  role: '',
  'aria-label': '',
  'aria-level': '',
  'aria-checked': '',
  'aria-expanded': '',
  'aria-disabled': '',
  'aria-hidden': '',
  'aria-busy': '',
  'aria-modal': '',
}

/** What the components that we use tell a screen reader, in Taro's form: a property without a default. */
export const SPOKEN = { View: WORDS, Image: WORDS, Input: WORDS, Textarea: WORDS, Picker: WORDS }

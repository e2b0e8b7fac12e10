/** One number a tap. It only has to differ from other taps; it is no secret. */
export const drawNonce = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`

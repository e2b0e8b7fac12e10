/** A browser has no say in the light of its screen. @returns what puts it back */
export const brighten = (): (() => void) => () => {}

let standing = 0

/** A page has been drawn. @returns what says that it is gone */
export function stand(): () => void {
  standing++
  return () => void standing--
}

/** How many of the open pages are drawn. */
export const standingPages = (): number => standing

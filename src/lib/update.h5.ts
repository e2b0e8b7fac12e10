/** A browser loads the newest version with the page. */
export function watchUpdates() {}

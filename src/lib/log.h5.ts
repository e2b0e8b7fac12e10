/** The browser's console is its log. */
export const log = (number: string, text: string) => console.error(number, text)

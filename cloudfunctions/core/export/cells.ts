/**
 * Text as a spreadsheet should take it: nothing that a program would run as a formula (OWASP, CSV injection).
 * A leading apostrophe is what WPS, Excel and LibreOffice all treat as "this is text".
 */
export const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** A file name that every system takes, and whose address stays whole: the SDK leaves `#` and `%` in it as they are. */
export const fileName = (...parts: string[]): string =>
  `${parts.join('-').replace(/[\\/:*?"<>|#%\s]+/g, '_')}.xlsx`

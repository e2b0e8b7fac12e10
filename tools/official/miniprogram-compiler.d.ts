/** The package has no types. Both run a binary over files of `root`. */
declare module 'miniprogram-compiler' {
  /** @throws Error with the compiler's words, or the system's where the binary does not run */
  export function wxmlToJs(root: string, options: { maxBuffer: number }): string
}
declare module 'miniprogram-compiler/src/wcsc.js' {
  /** @returns an Error instead of throwing it */
  export default function wcsc(
    root: string,
    filesWithoutSuffix: string[],
    options: { maxBuffer: number },
  ): Record<string, string> | Error
}

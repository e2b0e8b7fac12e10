/** The encoder alone: without the drawing, which wants a browser. */
declare module 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO.js' {
  export default class CODE128AUTO {
    constructor(data: string, options: Record<string, never>)
    /** Modules of the symbol without quiet zones: `1` is a bar, `0` is a space. */
    encode(): { data: string }
  }
}

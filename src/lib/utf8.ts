/** A text as bytes. WeChat's engine on the phone has no `TextEncoder`. */
export const utf8 = (text: string): Uint8Array => {
  const bytes = encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Uint8Array.from(bytes, (one) => one.charCodeAt(0))
}

/** A file on the phone that somebody has chosen to hand in. */
export interface Attachment {
  path: string
  name: string
  size: number
}

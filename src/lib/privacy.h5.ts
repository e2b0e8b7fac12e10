export const AGREE_ID = 'agree-privacy'

/** A browser asks for the camera and the clipboard by itself. */
export const watchPrivacy = (_listener: (api: string | null) => void): (() => void) => {
  return () => {}
}
export const answerPrivacy = (_agreed: boolean) => {}
export const openPrivacyGuide = () => {}
export const isPrivacyRefusal = (_error: unknown): boolean => false

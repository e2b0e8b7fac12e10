/** Where a person sees one sign-up. */
export const signupPage = (event: string): string => `pages/signup/index?id=${event}`

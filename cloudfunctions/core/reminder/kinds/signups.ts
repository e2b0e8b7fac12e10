/** Where a person sees one sign-up, and all of them. */
export const signupPage = (event: string): string => `signup/event/index?id=${event}`
export const SIGNUPS_PAGE = 'signup/list/index'

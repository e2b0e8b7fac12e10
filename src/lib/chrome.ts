/** WeChat draws the title bar itself. */
export function dressChrome() {}

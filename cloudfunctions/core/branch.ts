/** The branch that this deployment serves; it heads every sheet. */
export const BRANCH = '职业技术学院分工会'

/** What tells two vouchers apart: 「尾号 0012」, without the dots that stand for the rest. */
export const endOfCode = (masked: string): string => `尾号 ${masked.replace(/•/g, '')}`

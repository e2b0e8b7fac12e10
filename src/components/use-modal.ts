/** What lies over a page on the phone: WeChat's screen reader keeps to it by `aria-modal`, and there are no keys. */
export const useModal = (_onClose: () => void) => ({ 'aria-modal': true })

import { getMe, type Me } from '../contract/identity'
import { useAsk } from './use-ask'

export const useMe = () => useAsk(getMe, {})

export const isLiaison = ({ roles }: Me): boolean =>
  roles.some((role) => role === 'liaison' || role === 'committee' || role === 'chair')
export const isCommittee = ({ roles }: Me): boolean =>
  roles.some((role) => role === 'committee' || role === 'chair')

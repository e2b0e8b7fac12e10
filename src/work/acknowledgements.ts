import { ACKNOWLEDGEMENTS, type Acknowledgement } from '../contract/condolence'

export const ACKNOWLEDGEMENT_OPTIONS = Object.entries(ACKNOWLEDGEMENTS).map(([id, name]) => ({ id, name }))

const isOne = (id: string): id is Acknowledgement => id in ACKNOWLEDGEMENTS
/** What was tapped, of the options above. */
export const acknowledgementOf = (id: string): Acknowledgement => (isOne(id) ? id : 'none')

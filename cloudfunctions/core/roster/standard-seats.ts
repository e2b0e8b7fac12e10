import type { DepartmentDoc, SeatDoc } from '../documents'

const vacant = (
  _id: string,
  kind: SeatDoc['kind'],
  title: string,
  department: string | null = null,
): SeatDoc => ({
  _id,
  kind,
  title,
  department,
  holder: null,
  from: null,
  to: null,
  past: [],
})

/** Delegates of a branch to the congress (organisation figures: six). */
const DELEGATES = 6

/** The posts of every branch. */
export const branchSeats = (): SeatDoc[] => [
  vacant('chair', 'chair', '主席'),
  vacant('committee:publicity', 'committee', '女工、宣传委员'),
  vacant('committee:culture', 'committee', '生活、文体委员'),
  vacant('dean', 'dean', '院长'),
  vacant('secretary', 'secretary', '书记'),
  vacant('custodian', 'custodian', '信箱保密员'),
  ...Array.from({ length: DELEGATES }, (_, i) =>
    vacant(`delegate:${i + 1}`, 'delegate', `教代会代表（${i + 1}）`),
  ),
]

/** Each department has one liaison and may have a deputy. */
export const departmentSeats = ({ _id, name }: DepartmentDoc): SeatDoc[] => [
  vacant(`liaison:${_id}`, 'liaison', `${name}联络员`, _id),
  vacant(`deputy:${_id}`, 'deputy', `${name}副联络员`, _id),
]

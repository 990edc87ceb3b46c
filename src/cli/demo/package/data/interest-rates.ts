import type { InterestRate } from '@/src/domain/finance/interest'

/** Statutory interest for delay as published, in hundredths of a percent; what followed later is not known here. */
export const INTEREST_RATES: readonly InterestRate[] = [
  { validFromOn: '2016-01-01', basisPoints: 700n },
  { validFromOn: '2020-03-18', basisPoints: 650n },
  { validFromOn: '2020-04-09', basisPoints: 600n },
  { validFromOn: '2020-05-29', basisPoints: 560n },
  { validFromOn: '2021-10-07', basisPoints: 600n },
  { validFromOn: '2021-11-04', basisPoints: 675n },
  { validFromOn: '2021-12-09', basisPoints: 725n },
  { validFromOn: '2022-01-05', basisPoints: 775n },
  { validFromOn: '2022-02-09', basisPoints: 825n },
  { validFromOn: '2022-03-09', basisPoints: 900n },
  { validFromOn: '2022-04-07', basisPoints: 1000n },
  { validFromOn: '2022-05-06', basisPoints: 1075n },
  { validFromOn: '2022-06-09', basisPoints: 1150n },
  { validFromOn: '2022-07-08', basisPoints: 1200n },
  { validFromOn: '2022-09-08', basisPoints: 1225n },
  { validFromOn: '2023-09-07', basisPoints: 1150n },
  { validFromOn: '2023-10-05', basisPoints: 1125n },
  { validFromOn: '2025-05-08', basisPoints: 1075n },
  { validFromOn: '2025-07-03', basisPoints: 1050n },
  { validFromOn: '2025-09-04', basisPoints: 1025n },
  { validFromOn: '2025-10-09', basisPoints: 1000n },
  { validFromOn: '2025-11-06', basisPoints: 975n },
  { validFromOn: '2025-12-04', basisPoints: 950n },
  { validFromOn: '2026-03-05', basisPoints: 925n },
]

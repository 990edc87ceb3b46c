import { describe, expect, it } from 'vitest'
import { addWorkingDays, complaintUntilOn, faultTerms, isOverdue } from '@/src/domain/maintenance/fault-terms'

describe('domain 6: terms by priority', () => {
  it.each([
    // 11 November 2026 is a Wednesday and a holiday.
    ['emergency', '2026-11-10', '2026-11-10', '2026-11-11'],
    ['urgent', '2026-11-10', '2026-11-12', '2026-11-16'],
    ['normal', '2026-11-10', '2026-11-20', '2026-12-01'],
    // Over Christmas Eve (free since 2025), both days of Christmas, New Year and Epiphany.
    ['planned', '2026-11-27', '2026-12-17', '2027-01-14'],
  ] as const)('%s reported on %s: answered by %s, done by %s', (priority, reportedOn, reactByOn, fixByOn) => {
    expect(faultTerms(priority, reportedOn)).toEqual({ reactByOn, fixByOn })
  })

  it('three working days as on the reference page: reported on Wednesday, due on Monday', () => {
    expect(addWorkingDays('2026-02-11', 3)).toBe('2026-02-16')
  })

  it('counts no working day as the day itself', () => {
    expect(addWorkingDays('2026-02-14', 0)).toBe('2026-02-14')
  })

  it('leaves fourteen days to complain', () => {
    expect(complaintUntilOn('2026-03-03')).toBe('2026-03-17')
  })

  it('is overdue from the day after the term', () => {
    expect(isOverdue('2026-03-10', '2026-03-10')).toBe(false)
    expect(isOverdue('2026-03-10', '2026-03-11')).toBe(true)
    expect(isOverdue(null, '2026-03-11')).toBe(false)
  })
})

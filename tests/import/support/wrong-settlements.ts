import { changed, withLine } from './sample-package'
import type { Case } from './wrong-rows'

/** As `WRONG_ROWS`, of settlements and their lines. */
export const WRONG_SETTLEMENTS: Case[] = [
  [
    'a result that is not advances less cost',
    'settlements 2 result SUM_MISMATCH',
    changed('settlements.csv', ';18,68;', ';18,69;'),
  ],
  [
    'lines that add up to another cost',
    'settlements 3 result SUM_MISMATCH',
    changed('settlement-lines.csv', '10,00;9,50', '10,00;9,51'),
  ],
  [
    'lines that add up to other advances',
    'settlements 3 result SUM_MISMATCH',
    changed('settlement-lines.csv', '10,00;9,50', '10,01;9,50'),
  ],
  [
    'a settlement without a line',
    'settlements 4 result SUM_MISMATCH',
    withLine('settlements.csv', 'WM1;R3;K1;heat;2025-01-01;2025-12-31;2026-01-20;;;0;0;0;'),
  ],
  [
    'a settlement that ends before it begins',
    'settlements 2 periodTo BAD_DATE',
    changed('settlements.csv', '2025-07-01;2025-12-31', '2025-07-01;2025-06-30'),
  ],
  [
    'negative advances of a settlement',
    'settlement-lines 4 advances BAD_NUMBER',
    changed('settlement-lines.csv', '10,00;9,50', '-10,00;9,50'),
  ],
  [
    'an unknown settlement',
    'settlement-lines 5 settlement UNKNOWN_REFERENCE',
    withLine('settlement-lines.csv', 'WM1;R9;1;ZW;Woda;meter;;;;1;1;0;0'),
  ],
  [
    'an unknown meter of a line',
    'settlement-lines 2 meter UNKNOWN_REFERENCE',
    changed('settlement-lines.csv', ';M2;', ';M9;'),
  ],
  ['an unknown medium', 'settlements 2 medium BAD_CHOICE', changed('settlements.csv', ';water;', ';wine;')],
  [
    'the same line twice',
    'settlement-lines 5 line DUPLICATE_KEY',
    withLine('settlement-lines.csv', 'WM1;R1;1;ZW;Woda;meter;;;;0;1;0;0'),
  ],
]

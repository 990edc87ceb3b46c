import { StyleSheet } from '@react-pdf/renderer'
import { FAMILY } from './fonts'

/**
 * Size and leading together, and on texts only. The renderer reckons a leading from the size beside it, not the one
 * handed down; and on a page or a box it makes texts vanish that are made while paging, such as page numbers.
 */
const type = (fontSize: number, lineHeight = 1.4) => ({ fontSize, lineHeight })
export const BODY = 9.5
export const NOTE = 8.5

/** The portal's colours on paper (src/portal/styles/tokens.css, light). */
export const INK = '#17201b'
export const SOFT = '#465149'
export const LINE = '#c9d0c5'
const SPRUCE = '#14573f'
export const SHADE = '#f1f4ed'

const MARGIN = 44
/** Width of the text on an upright A4 page, in points. */
export const PAGE_WIDTH = 595.28 - 2 * MARGIN

export const styles = StyleSheet.create({
  page: {
    fontFamily: FAMILY,
    fontSize: BODY,
    color: INK,
    paddingTop: 40,
    paddingBottom: 62,
    paddingHorizontal: MARGIN,
  },
  head: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    gap: 24,
    paddingBottom: 8,
    borderBottomWidth: 1.5,
    borderBottomColor: INK,
  },
  issuer: { ...type(11), fontWeight: 600, color: SPRUCE },
  soft: { color: SOFT, ...type(BODY) },
  right: { textAlign: 'right', ...type(BODY) },
  strong: { fontWeight: 600 },
  title: { ...type(17, 1.25), fontWeight: 600, marginTop: 20 },
  subtitle: { ...type(BODY), color: SOFT, marginTop: 3 },
  heading: { ...type(12, 1.25), fontWeight: 600, marginTop: 18, marginBottom: 6 },
  paragraph: { marginTop: 6, ...type(BODY) },
  facts: { marginTop: 12 },
  fact: { flexDirection: 'row', paddingVertical: 3, borderBottomWidth: 0.5, borderBottomColor: LINE },
  factLabel: { width: '34%', color: SOFT, paddingRight: 10, ...type(BODY) },
  factValue: { flex: 1, ...type(BODY) },
  sums: { marginTop: 10 },
  sum: { flexDirection: 'row', justifyContent: 'space-between', paddingVertical: 3, gap: 16 },
  total: { borderTopWidth: 1, borderTopColor: INK, fontWeight: 600, fontSize: 10.5, paddingTop: 5 },
  table: { marginTop: 8 },
  tableHead: {
    flexDirection: 'row',
    borderBottomWidth: 1,
    borderBottomColor: INK,
    color: SOFT,
    fontSize: NOTE,
    fontWeight: 600,
  },
  cell: { paddingVertical: 4, paddingRight: 8, ...type(BODY, 1.25) },
  atRight: { textAlign: 'right' },
  lastCell: { paddingRight: 0 },
  footer: {
    position: 'absolute',
    left: MARGIN,
    right: MARGIN,
    bottom: 26,
    flexDirection: 'row',
    justifyContent: 'space-between',
    gap: 24,
    paddingTop: 6,
    borderTopWidth: 0.5,
    borderTopColor: LINE,
    fontSize: NOTE,
    color: SOFT,
  },
  code: { ...type(20, 1.2), fontWeight: 600, letterSpacing: 2 },
  boxes: { flexDirection: 'row', gap: 28, marginTop: 16 },
  box: { flexDirection: 'row', alignItems: 'center', gap: 8 },
  square: { width: 20, height: 20, borderWidth: 1.5, borderColor: INK },
  boxWord: { ...type(12), fontWeight: 600 },
  addressee: { marginTop: 28, marginLeft: '52%', ...type(11) },
  slip: { marginTop: 28, paddingTop: 14, borderTopWidth: 1, borderTopColor: INK, borderStyle: 'dashed' },
  signatures: { flexDirection: 'row', flexWrap: 'wrap', gap: 28, marginTop: 40 },
  signature: { width: 200, borderTopWidth: 0.5, borderTopColor: INK, paddingTop: 4, marginTop: 22 },
})

/** Of letters: the address where a window envelope shows it, codes large enough to type off. */
export const letterStyles = StyleSheet.create({
  addressee: { marginTop: 34, marginLeft: '52%', minHeight: 84 },
  line: { ...type(11), color: INK },
  steps: { marginTop: 12 },
  step: { flexDirection: 'row', marginTop: 6 },
  number: { width: 18, ...type(11) },
  words: { flex: 1, ...type(11) },
  codes: { marginTop: 18, marginBottom: 6, borderWidth: 1, borderColor: INK, padding: 14, gap: 10 },
  code: { flexDirection: 'row', alignItems: 'center' },
  codeLabel: { width: '34%', color: SOFT, ...type(11) },
  codeValue: { flex: 1, fontWeight: 600, letterSpacing: 1, ...type(17) },
})

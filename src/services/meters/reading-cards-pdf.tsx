import type { ReactElement } from 'react'
import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { FAMILY } from '@/src/platform/pdf/fonts'
import type { Card, CardMeter, CardWindow } from './reading-cards'

/** Words of the card, in the language it is printed in; `{…}` are filled by the caller's functions. */
export type CardWords = {
  title: string
  intro: string
  until: string
  code: string
  premises: string
  meter: string
  value: string
  date: string
  signature: string
  kind: (kind: string) => string
}

const styles = StyleSheet.create({
  page: { fontFamily: FAMILY, fontSize: 11, color: '#17201b', padding: 28 },
  // Two cards a sheet, to be cut apart.
  card: { height: 385, paddingVertical: 14 },
  cut: { borderTopWidth: 0.7, borderTopStyle: 'dashed', borderTopColor: '#465149' },
  head: { flexDirection: 'row', justifyContent: 'space-between', gap: 20 },
  title: { fontSize: 16, fontWeight: 600 },
  soft: { color: '#465149', fontSize: 10, marginTop: 3 },
  code: { fontSize: 20, fontWeight: 600, textAlign: 'right', letterSpacing: 1 },
  row: { flexDirection: 'row', alignItems: 'flex-end', gap: 12, marginTop: 11 },
  meter: { width: 235 },
  cells: { flexDirection: 'row', gap: 3 },
  cell: { width: 19, height: 23, borderWidth: 0.8, borderColor: '#465149' },
  place: { backgroundColor: '#f3e3df' },
  comma: { fontSize: 15, fontWeight: 600 },
  foot: { flexDirection: 'row', gap: 40, marginTop: 16 },
  line: { width: 200, borderBottomWidth: 0.7, borderBottomColor: '#465149', height: 22 },
})

const DIGITS = 5

/** A box for every figure of the dial, those after the comma tinted as on the dial. */
const Boxes = ({ meter }: { meter: CardMeter }) => (
  <View style={styles.cells}>
    {Array.from({ length: DIGITS }, (_, index) => (
      <View key={index} style={styles.cell} />
    ))}
    {meter.decimals > 0 && <Text style={styles.comma}>,</Text>}
    {Array.from({ length: meter.decimals }, (_, index) => (
      <View key={`d${index}`} style={[styles.cell, styles.place]} />
    ))}
    <Text style={{ marginLeft: 4 }}>{meter.unit}</Text>
  </View>
)

type OneProps = { card: Card; window: CardWindow; words: CardWords; isSecond: boolean }

const One = ({ card, window, words, isSecond }: OneProps) => (
  <View style={[styles.card, isSecond ? styles.cut : {}]} wrap={false}>
    <View style={styles.head}>
      <View style={{ flex: 1 }}>
        <Text style={styles.title}>{words.title}</Text>
        <Text style={styles.soft}>{window.community}</Text>
        <Text style={styles.soft}>{`${card.street}, ${words.premises} ${card.premises}`}</Text>
      </View>
      <View>
        <Text style={[styles.soft, { textAlign: 'right' }]}>{words.code}</Text>
        <Text style={styles.code}>{card.code}</Text>
      </View>
    </View>
    <Text style={{ marginTop: 8 }}>{words.until}</Text>
    <Text style={styles.soft}>{words.intro}</Text>
    {card.meters.map((meter) => (
      <View key={meter.serial} style={styles.row}>
        <View style={styles.meter}>
          <Text style={{ fontWeight: 600 }}>
            {[words.kind(meter.kind), meter.location].filter(Boolean).join(', ')}
          </Text>
          <Text style={styles.soft}>{`${words.meter} ${meter.serial}`}</Text>
        </View>
        <Boxes meter={meter} />
      </View>
    ))}
    <View style={styles.foot}>
      <View>
        <View style={styles.line} />
        <Text style={styles.soft}>{words.date}</Text>
      </View>
      <View>
        <View style={styles.line} />
        <Text style={styles.soft}>{words.signature}</Text>
      </View>
    </View>
  </View>
)

/** Cards for those without the portal, two a sheet. */
export function readingCardsPdf(window: CardWindow, cards: readonly Card[], words: CardWords): ReactElement {
  const sheets = Array.from({ length: Math.ceil(cards.length / 2) }, (_, index) =>
    cards.slice(index * 2, index * 2 + 2),
  )
  return (
    <Document
      title={words.title}
      author={window.community}
      language="pl"
      creator="LokaleNet"
      producer="LokaleNet"
    >
      {sheets.map((sheet, index) => (
        <Page key={index} size="A4" style={styles.page}>
          {sheet.map((card, place) => (
            <One key={card.code} card={card} window={window} words={words} isSecond={place === 1} />
          ))}
        </Page>
      ))}
    </Document>
  )
}

import type { ReactNode } from 'react'
import { Text, View } from '@react-pdf/renderer'
import { styles } from './styles'

/** A code that people read off a paper and type. */
export const PdfCode = ({ label, code }: { label: string; code: string }) => (
  <View style={{ marginTop: 14 }} wrap={false}>
    <Text style={styles.soft}>{label}</Text>
    <Text style={styles.code}>{code}</Text>
  </View>
)

/** Boxes to tick, side by side, each with its word. */
export const PdfBoxes = ({ words }: { words: readonly string[] }) => (
  <View style={styles.boxes} wrap={false}>
    {words.map((word) => (
      <View key={word} style={styles.box}>
        <View style={styles.square} />
        <Text style={styles.boxWord}>{word}</Text>
      </View>
    ))}
  </View>
)

/** Whom a letter is for, where a window envelope shows it. */
export const PdfAddressee = ({ lines }: { lines: readonly string[] }) => (
  <Text style={styles.addressee}>{lines.join('\n')}</Text>
)

/** A slip to cut off and hand back. */
export const PdfSlip = ({ children }: { children: ReactNode }) => (
  <View style={styles.slip} wrap={false}>
    {children}
  </View>
)

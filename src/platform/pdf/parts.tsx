import type { ReactNode } from 'react'
import { Text, View } from '@react-pdf/renderer'
import { styles } from './styles'

/** A heading inside a document; it never stands alone at the foot of a page. */
export const PdfHeading = ({ children }: { children: string }) => (
  <Text style={styles.heading} minPresenceAhead={60}>
    {children}
  </Text>
)

export const PdfParagraph = ({ children, soft = false }: { children: string; soft?: boolean }) => (
  <Text style={[styles.paragraph, soft ? styles.soft : {}]}>{children}</Text>
)

/** What stands on record: label and value, one line each. */
export const PdfFacts = ({ facts }: { facts: readonly { label: string; value: string }[] }) => (
  <View style={styles.facts}>
    {facts.map(({ label, value }) => (
      <View key={label} style={styles.fact} wrap={false}>
        <Text style={styles.factLabel}>{label}</Text>
        <Text style={styles.factValue}>{value}</Text>
      </View>
    ))}
  </View>
)

/** An addition: lines with amounts, and the total under a rule. */
export const PdfSums = ({
  lines,
  total,
}: {
  lines: readonly { label: string; amount: string }[]
  total: { label: string; amount: string }
}) => (
  <View style={styles.sums} wrap={false}>
    {lines.map(({ label, amount }) => (
      <View key={label} style={styles.sum}>
        <Text style={{ flex: 1 }}>{label}</Text>
        <Text>{amount}</Text>
      </View>
    ))}
    <View style={[styles.sum, styles.total]}>
      <Text style={{ flex: 1 }}>{total.label}</Text>
      <Text>{total.amount}</Text>
    </View>
  </View>
)

/** Lines to sign on, each with the name or function under it. */
export const PdfSignatures = ({ names }: { names: readonly string[] }) => (
  <View style={styles.signatures} wrap={false}>
    {names.map((name) => (
      <Text key={name} style={styles.signature}>
        {name}
      </Text>
    ))}
  </View>
)

/** Parts that stay together on one page. */
export const PdfTogether = ({ children }: { children: ReactNode }) => <View wrap={false}>{children}</View>

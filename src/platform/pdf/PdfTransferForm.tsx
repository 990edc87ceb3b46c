import { Path, Rect, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'

const LINE = '#17201b'

const styles = StyleSheet.create({
  form: { marginTop: 14, borderWidth: 1, borderColor: LINE },
  row: { flexDirection: 'row' },
  box: { flex: 1, paddingVertical: 4, paddingHorizontal: 6, borderBottomWidth: 0.5, borderColor: LINE },
  beside: { borderLeftWidth: 0.5 },
  label: { fontSize: 7.5, lineHeight: 1.3, color: '#465149' },
  value: { fontSize: 11, lineHeight: 1.35, minHeight: 15 },
  number: { fontSize: 14, lineHeight: 1.35 },
  code: { flexDirection: 'row', gap: 16, marginTop: 18, alignItems: 'center' },
  caption: { flex: 1, fontSize: 9.5, lineHeight: 1.4 },
})

export type TransferBox = { label: string; value: string; isNumber?: boolean }

const Box = ({ box, isBeside }: { box: TransferBox; isBeside: boolean }) => (
  <View style={[styles.box, isBeside ? styles.beside : {}]}>
    <Text style={styles.label}>{box.label}</Text>
    <Text style={box.isNumber ? styles.number : styles.value}>{box.value}</Text>
  </View>
)

/** A transfer form to take to a bank or post office: rows of labelled boxes, as on the printed form. */
export const PdfTransferForm = ({ rows }: { rows: readonly (readonly TransferBox[])[] }) => (
  <View style={styles.form} wrap={false}>
    {rows.map((boxes) => (
      <View key={boxes.map(({ label }) => label).join()} style={styles.row}>
        {boxes.map((box, index) => (
          <Box key={box.label} box={box} isBeside={index > 0} />
        ))}
      </View>
    ))}
  </View>
)

/** A QR code of `size` modules drawn as one path, about 3.2 cm wide, with what it is for beside it. */
export const PdfQrCode = ({ size, path, caption }: { size: number; path: string; caption: string }) => (
  <View style={styles.code} wrap={false}>
    <Svg width={92} height={92} viewBox={`0 0 ${size} ${size}`}>
      <Rect x={0} y={0} width={size} height={size} fill="#ffffff" />
      <Path d={path} fill="#000000" />
    </Svg>
    <Text style={styles.caption}>{caption}</Text>
  </View>
)

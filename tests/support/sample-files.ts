import sharp from 'sharp'

/** A whole PDF of one empty page, 300 bytes or so. */
export const samplePdf = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000052 00000 n 
0000000101 00000 n 
trailer<</Root 1 0 R/Size 4>>
startxref
164
%%EOF
`,
)

/** Where the photo below says it was taken: in the middle of Warsaw. */
export const position = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '52/1 13/1 47/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '21/1 0/1 42/1',
}

/** A photo of a telephone held upright, with place and time in it. */
export const samplePhoto = (format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#888888' } })
    .withExif({
      IFD0: { Make: 'Telefon' },
      IFD3: position,
    })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer()

const longest = 1600

/** A picture small enough for a weak phone: at most 1600 px, drawn anew as JPEG, so place and time are not in it. */
export const shrink = async (file: Blob): Promise<Blob> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  drawOn(canvas, bitmap, scale)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82))
  if (!blob) throw new Error('the browser could not draw the picture')
  return blob
}

/** Shows a picture that is not sent yet, without an address for it. */
export const show = async (canvas: HTMLCanvasElement, billede: Blob) =>
  drawOn(canvas, await createImageBitmap(billede), 1)

const drawOn = (canvas: HTMLCanvasElement, bitmap: ImageBitmap, scale: number) => {
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const pen = canvas.getContext('2d')
  // A see-through picture would else turn black as JPEG.
  if (pen) pen.fillStyle = '#fff'
  pen?.fillRect(0, 0, canvas.width, canvas.height)
  pen?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
}

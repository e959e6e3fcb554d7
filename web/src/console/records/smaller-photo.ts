/** The sides that a photograph has when its longer one is no longer than `longest`, in whole pixels. */
export function fitted(
  { width, height }: { readonly width: number; readonly height: number },
  longest: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

const QUALITY = [0.82, 0.7, 0.55] as const;

const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));

async function encoded(canvas: HTMLCanvasElement, maxBytes: number): Promise<Blob | null> {
  let made: Blob | null = null;
  for (const quality of QUALITY) {
    made = await jpegOf(canvas, quality);
    if (made === null || made.size <= maxBytes) break;
  }
  return made;
}

/**
 * The photograph as a JPEG whose longer side has at most `longest` pixels, turned as the camera was held and without what the camera
 * wrote into it (the place, the device). What no browser can read as a picture comes back as it is: the server says what is wrong.
 */
export async function smallerPhoto(
  photo: File,
  longest: number,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<File> {
  let read: ImageBitmap;
  try {
    read = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch {
    return photo;
  }
  const { width, height } = fitted(read, longest);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null) return photo;
  // What is transparent would become black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(read, 0, 0, width, height);
  read.close();
  const made = await encoded(canvas, maxBytes);
  if (made === null) return photo;
  return new File([made], `${photo.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
}

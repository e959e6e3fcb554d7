/** A file that was taken in; a record names it by `file`. */
export interface UploadedFile {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Which file of which record somebody reads, and why. */
export interface ReadFile {
  readonly kind: string;
  readonly record: string;
  readonly element: string;
  readonly purpose: string;
  readonly reason: string;
}

/** A mistake in how the command was called: said in both languages, without a trace. */
export class Misuse extends Error {}

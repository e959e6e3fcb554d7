import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const PREFIX = /^[^:]*:/;

/** A parser that tells of elements by their local names; it knows no document types and no entities of them. */
export function xmlParser({ open, text, close }: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  if (open !== undefined)
    parser.on('opentag', ({ name, attributes }) =>
      open(name.replace(PREFIX, ''), attributes as Attributes),
    );
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) parser.on('closetag', ({ name }) => close(name.replace(PREFIX, '')));
  return parser;
}

export const readXml = (xml: string, handler: XmlHandler): void =>
  void xmlParser(handler).write(xml).close();

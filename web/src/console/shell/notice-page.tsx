import type { ReactNode } from 'react';

interface NoticePageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that says one thing. */
export function NoticePage({ title, children }: NoticePageProps) {
  return (
    <section className="notice-page">
      <h1>{title}</h1>
      {children}
    </section>
  );
}

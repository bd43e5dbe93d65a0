import { Component, type ReactNode } from "react";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";

export interface CrashGuardProps {
  readonly words: { readonly title: string; readonly text: string; readonly again: string };
  readonly children: ReactNode;
}

/** Keeps a defect of one page to that page. Drafts are on the device already, so nothing typed is lost. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override readonly state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.crashed) return children;
    const again = <Button onClick={() => this.setState({ crashed: false })}>{words.again}</Button>;
    return (
      <>
        <PageHeader title={words.title} />
        <Notice tone="error" action={again}>
          {words.text}
        </Notice>
      </>
    );
  }
}

import { useWords } from "../i18n/words.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";

export function OutboxPage() {
  const { app } = useWords();
  return <PageHeader title={app.name} />;
}

import { useWords } from "../i18n/words.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";

export function SearchPage() {
  const { app } = useWords();
  return <PageHeader title={app.name} />;
}

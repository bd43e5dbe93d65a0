import { useWords } from "../i18n/words.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";

export function TodayPage() {
  const { app } = useWords();
  return <PageHeader title={app.name} />;
}

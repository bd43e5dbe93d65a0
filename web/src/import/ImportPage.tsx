import { useWords } from "../i18n/words.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";

export function ImportPage() {
  const words = useWords().import;
  return <PageHeader title={words.title} />;
}

import { outreachOf } from "@tovholder/domain/course/state.ts";
import type { CourseView } from "../replica/course-view.ts";
import { AttemptsPanel } from "./AttemptsPanel.tsx";
import { BridgePanel } from "./BridgePanel.tsx";
import { ContactEnds } from "./ContactEnds.tsx";
import { JoinPanel } from "./JoinPanel.tsx";
import { JudgementPanel } from "./JudgementPanel.tsx";
import { OutreachQuestions } from "./OutreachQuestions.tsx";
import { RelationPath } from "./RelationPath.tsx";
import { StableContact } from "./StableContact.tsx";

/** What is being worked on in outreach: making contact (2A), the relation (2B), or the bridge (2C). */
export function OutreachOverview({ course }: { readonly course: CourseView }) {
  const { stage } = course.state;
  const accepted = outreachOf(course.state).accepted !== undefined;
  if (stage === "contact") {
    return (
      <>
        <AttemptsPanel course={course} />
        <OutreachQuestions course={course} />
        <JudgementPanel course={course} />
        <ContactEnds course={course} />
        <JoinPanel course={course} />
      </>
    );
  }
  return (
    <>
      {stage === "joined" ? <JoinPanel course={course} /> : null}
      {stage === "bridge" ? <BridgePanel course={course} /> : null}
      {accepted ? <RelationPath course={course} /> : null}
      {accepted ? <StableContact course={course} /> : <JudgementPanel course={course} />}
      {stage === "relation" || stage === "bridge" ? <JoinPanel course={course} /> : null}
    </>
  );
}

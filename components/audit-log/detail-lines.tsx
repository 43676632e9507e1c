import { ArrowRight } from "lucide-react";

import { Facts } from "@/components/ui/facts";

import { DetailValue } from "./detail-value";
import { type DetailLine, detailName } from "./read-details";
import { TextChange, TextDetail } from "./text-change";

/** What an entry says besides who and what, each thing in the way that shows it best. */
export function DetailLines({ lines }: { lines: readonly DetailLine[] }) {
  const facts = lines.filter((line) => line.kind === "fact" || line.kind === "change");
  const texts = lines.filter((line) => line.kind === "text" || line.kind === "textChange");
  return (
    <>
      {facts.length > 0 ? (
        <Facts
          facts={facts.map((line) => ({
            term: detailName(line.name),
            value:
              line.kind === "fact" ? (
                <DetailValue name={line.name} value={line.value} />
              ) : (
                <Change name={line.name} from={line.from} to={line.to} />
              ),
          }))}
        />
      ) : null}
      {texts.map((line) =>
        line.kind === "text" ? (
          <TextDetail key={line.name} title={detailName(line.name)} text={line.text} />
        ) : (
          <TextChange
            key={line.name}
            title={detailName(line.name)}
            before={line.from}
            after={line.to}
          />
        ),
      )}
    </>
  );
}

function Change({ name, from, to }: { name: string; from: unknown; to: unknown }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="text-muted">
        <DetailValue name={name} value={from} />
      </span>
      <ArrowRight aria-label="became" role="img" className="size-4 shrink-0 text-faint" />
      <DetailValue name={name} value={to} />
    </span>
  );
}

type Props = {
  /** The rule's own value, in words. */
  own: string;
  /** Null while the rule's own is used. */
  onUse: (() => void) | null;
};

/** Below a setting: what the rule itself says, and the way back to it. */
export function OwnValue({ own, onUse }: Props) {
  return (
    <>
      The rule's own: {own}.
      {onUse ? (
        <>
          {" "}
          <button
            type="button"
            onClick={onUse}
            className="rounded-sm text-accent-text underline-offset-2 hover:underline"
          >
            Use the rule's own
          </button>
        </>
      ) : null}
    </>
  );
}

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const widths = [1440, 390] as const;

/** A theme changes nothing but colors, so that these are what a second one has to be examined for. */
const colorRules = ["color-contrast", "link-in-text-block"];

/** What assistive technology would stumble over in a part of the page as it stands now (the whole, unless told); a line for each rule that is broken. */
export async function findBarriers(
  page: Page,
  { part, only }: { part?: string; only?: readonly string[] } = {},
): Promise<string[]> {
  // No page has frames, so that the examination needs no second page to gather what frames say.
  const examiner = new AxeBuilder({ page }).setLegacyMode();
  examiner.options({
    resultTypes: ["violations"],
    ...(only ? { runOnly: { type: "rule", values: [...only] } } : {}),
  });
  if (part) examiner.include(part);
  const { violations } = await examiner.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** Expects of the page as it stands now, wide and narrow, light and dark, that nothing is amiss for assistive technology and that it never scrolls sideways. `name` is what a failure calls it. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const [colorScheme, only] of [["light"], ["dark", colorRules]] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator("html")).toHaveClass(new RegExp(colorScheme));
      const barriers = await findBarriers(page, only ? { only } : {});
      expect(barriers, `${name}, ${width} wide, ${colorScheme}`).toEqual([]);
    }
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    );
    expect(tooWide, `${name} scrolls sideways at ${width}`).toBe(false);
  }
}

/** The signed-in person as the frame shows them. */
export type ShellViewer = {
  name: string;
  email: string;
  roleTitle: string;
  permissions: readonly string[];
};

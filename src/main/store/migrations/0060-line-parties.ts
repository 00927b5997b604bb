/** Who proposed a plan and who agreed to it, where the form says so. */
export const lineParties = `
ALTER TABLE skp_line ADD COLUMN "proposed_by" TEXT;
ALTER TABLE skp_line ADD COLUMN "agreed_by" TEXT;
`;

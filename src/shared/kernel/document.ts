/**
 * The head of an official letter. `lines` from the highest office down, the last one largest; `address` small below. `logo` is a PNG or
 * JPEG. All as the agency wrote them in the settings.
 */
export interface Letterhead {
  readonly lines: readonly string[];
  readonly address: readonly string[];
  readonly logo?: Uint8Array;
}

/** The rule edition that decided the results, with its sources as the rule set names them. */
export interface DocumentRules {
  readonly edition: string;
  readonly title: string;
  readonly sources: readonly {
    readonly title: string;
    readonly subject: string;
    readonly official: boolean;
  }[];
}

/** Whose digital signature a record bears; `at` as in {@link DocumentAct}, `fingerprint` that of the public key. */
export interface DocumentSigner {
  readonly name: string;
  readonly at: string;
  readonly fingerprint: string;
}

/**
 * The proof of the record: the hash of its last commit, how many commits there are, the workshop file's name, and who signed it digitally;
 * nobody where `signers` is left out.
 */
export interface DocumentRecord {
  readonly hash: string;
  readonly commits: number;
  readonly file: string | null;
  readonly signers?: readonly DocumentSigner[];
}

/** Who did something, when, and why. `at` is ISO 8601 on the office's own clock (`2026-11-24T10:15`); with Z it is printed as UTC. */
export interface DocumentAct {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

package kr.dongne.privacy;

import java.util.List;

/**
 * A monthly review with its findings.
 *
 * @param mayBeSignedByMe whether the one who asks took no part in it, and it waits for a signature
 */
public record ReviewDetails(ReviewRow row, List<FindingRow> findings, boolean mayBeSignedByMe) {}

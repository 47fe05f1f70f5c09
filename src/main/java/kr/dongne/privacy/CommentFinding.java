package kr.dongne.privacy;

import java.util.UUID;

/** Say what was found out about a finding; the comment has at most 1,000 characters. */
public record CommentFinding(UUID finding, FindingRow.Verdict verdict, String comment) {

    public CommentFinding {
        comment = comment.strip();
    }
}

package kr.dongne.round.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.round.RoundId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * What the outbox keeps of a mail about a round until it is written; no personal data, and no secret.
 *
 * @param link the reader's sign-in link; null when the mail leads to the page alone
 */
record RoundMail(
        RoundLetterKind kind,
        RoundId round,
        DongCode dong,
        AccountId account,
        @Nullable UUID link) {

    private static final int PARTS = 4;

    String note() {
        List<String> parts = new ArrayList<>(List.of(
                kind.name(),
                round.value().toString(),
                dong.value(),
                account.value().toString()));
        if (link != null) parts.add(link.toString());
        return String.join(" ", parts);
    }

    static RoundMail parse(String note) {
        List<String> parts = List.of(note.split(" "));
        if (parts.size() < PARTS || parts.size() > PARTS + 1)
            throw new IllegalArgumentException("not a note of a round's mail");
        return new RoundMail(
                RoundLetterKind.valueOf(parts.get(0)),
                new RoundId(UUID.fromString(parts.get(1))),
                new DongCode(parts.get(2)),
                new AccountId(UUID.fromString(parts.get(3))),
                parts.size() == PARTS ? null : UUID.fromString(parts.get(PARTS)));
    }
}

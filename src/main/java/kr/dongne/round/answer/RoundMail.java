package kr.dongne.round.answer;

import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.round.RoundId;
import kr.dongne.shared.DongCode;

/** What the outbox keeps of a mail about a round until it is written; no personal data. */
record RoundMail(RoundLetterKind kind, RoundId round, DongCode dong, AccountId account) {

    private static final int PARTS = 4;

    String note() {
        return String.join(
                " ",
                kind.name(),
                round.value().toString(),
                dong.value(),
                account.value().toString());
    }

    static RoundMail parse(String note) {
        List<String> parts = List.of(note.split(" "));
        if (parts.size() != PARTS) throw new IllegalArgumentException("not a note of a round's mail");
        return new RoundMail(
                RoundLetterKind.valueOf(parts.get(0)),
                new RoundId(UUID.fromString(parts.get(1))),
                new DongCode(parts.get(2)),
                new AccountId(UUID.fromString(parts.get(3))));
    }
}

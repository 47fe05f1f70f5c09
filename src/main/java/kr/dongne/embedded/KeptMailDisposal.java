package kr.dongne.embedded;

import java.time.Instant;
import java.util.List;
import kr.dongne.shared.Disposal;

/** Copies of mails that the server inside this process keeps as files. */
final class KeptMailDisposal implements Disposal {

    private final InProcessMail mails;

    KeptMailDisposal(InProcessMail mails) {
        this.mails = mails;
    }

    @Override
    public String kind() {
        return "mailbox";
    }

    @Override
    public int usualMonths() {
        return 12;
    }

    @Override
    public int due(Instant before) {
        return past(before).size();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        List<StoredMail> gone = past(before).stream().limit(atMost).toList();
        if (!gone.isEmpty()) mails.remove(gone);
        return gone.size();
    }

    private List<StoredMail> past(Instant before) {
        return mails.messages().stream()
                .filter(mail -> mail.deliveredAt().isBefore(before))
                .toList();
    }
}
